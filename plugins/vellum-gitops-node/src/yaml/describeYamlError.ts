import { isError } from '@backstage/errors';
import { YAMLParseError } from 'yaml';

/**
 * What is wrong with a text, in one line, and in which line of it. Always the same for the same text.
 *
 * @internal
 */
export function describeYamlError(error: unknown): {
  message: string;
  line?: number;
} {
  const message = isError(error) ? error.message.split('\n')[0] : 'is broken';
  // How deep the parser gets, and so where it gives up, depends on who calls it.
  if (/call stack/i.test(message)) {
    return { message: 'it is nested too deeply' };
  }
  const line =
    error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
  return { message, line };
}
