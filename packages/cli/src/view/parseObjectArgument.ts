import { CliError } from '../CliError';
import { ObjectQuestion } from './findObject';

/** `KIND/NAME` or `KIND NAME`, as kubectl takes it. */
export function parseObjectArgument(
  positionals: readonly string[],
): Omit<ObjectQuestion, 'namespace'> {
  const parts =
    positionals.length === 1 ? positionals[0].split('/') : [...positionals];
  if (parts.length !== 2 || parts.some(part => part === '')) {
    throw new CliError(
      `"${positionals.join(
        ' ',
      )}" names no object; write KIND/NAME, such as kustomization/apps.`,
    );
  }
  const [kind, name] = parts;
  return { kind, name };
}
