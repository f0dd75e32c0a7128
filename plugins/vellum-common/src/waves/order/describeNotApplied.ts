import { describeRef } from '../../graph/describeRef';
import { KubeObject } from '../../kube/KubeObject';
import { readString } from '../../kube/readField';
import { HookReading } from './readHook';

/**
 * Sentences on what a sync silently passes over. Hooks of deletion and of Helm's tests are as meant; a word that names
 * no phase is not.
 *
 * @internal
 */
export function describeNotApplied(
  object: KubeObject,
  { notApplied, unknown }: HookReading,
): string[] {
  const name =
    readString(object, 'metadata', 'name') ??
    readString(object, 'metadata', 'generateName') ??
    '';
  const what = describeRef({ kind: object.kind, name });
  if (notApplied === 'unknown') {
    return [
      unknown.length > 0
        ? `${what} is never applied by a sync: its hook annotation names no phase that Argo CD knows (${unknown.join(
            ', ',
          )}).`
        : `${what} is never applied by a sync: its hook annotation is empty.`,
    ];
  }
  return unknown.map(
    word =>
      `${what} does not run as the hook “${word}”: Argo CD knows no such phase.`,
  );
}
