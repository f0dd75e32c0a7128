import { HealthContext } from '../health/HealthRule';
import { isShownByReference } from '../kube/builtInKinds';
import { ClusterReader } from './ClusterReader';
import { KindRoles } from '../roles/KindRoles';

/**
 * What judgements may look at beside the object. A kind that is never asked for, such as a Secret, is not known to be
 * absent, and a kind that is not read completely neither. An object of another cluster is judged by itself.
 *
 * @internal
 */
export function healthContext({
  reader,
  kinds,
  now,
  isElsewhere,
}: {
  reader: ClusterReader;
  kinds: KindRoles;
  now: Date;
  isElsewhere?: boolean;
}): HealthContext {
  const { roleOfKind } = kinds;
  if (isElsewhere) {
    return { now, roleOfKind };
  }
  return {
    now,
    roleOfKind,
    lookUp: ref => {
      const { object, coverage } = reader.find(ref);
      const isKnown = isComplete(coverage?.state) && !isShownByReference(ref);
      return object ?? (isKnown ? null : undefined);
    },
    listAll: scope => {
      const { objects, coverage } = reader.list(scope);
      return isComplete(coverage.state) ? objects : undefined;
    },
  };
}

function isComplete(state: string | undefined): boolean {
  return state === 'complete' || state === 'stale';
}
