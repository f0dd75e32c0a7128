import { KubeObject } from '../../kube/KubeObject';
import { readString } from '../../kube/readField';
import { SyncPhase } from './syncPhases';

/** What the operation lends to the names it makes. @public */
export interface HookNaming {
  /** The commit that is synced. */
  revision?: string;
  /** When the operation began (RFC 3339). */
  startedAt?: string;
}

/**
 * The name of a hook in one phase. With `generateName` it is made of the commit, the phase and the second in which the
 * operation began, so it is known only while there is one; before that an ellipsis stands for the rest.
 *
 * @internal
 */
export function nameOfHook(
  hook: KubeObject,
  phase: SyncPhase,
  { revision, startedAt }: HookNaming,
): string {
  const name = readString(hook, 'metadata', 'name');
  if (name) {
    return name;
  }
  const start = readString(hook, 'metadata', 'generateName') ?? '';
  const seconds = Math.floor(Date.parse(startedAt ?? '') / 1000);
  if (revision === undefined || Number.isNaN(seconds)) {
    return `${start}…`;
  }
  const short = revision.length >= 8 ? revision.slice(0, 7) : revision;
  return `${start}${`${short}-${phase}-${seconds}`.toLowerCase()}`;
}
