import { GroupKind, groupKindKey, groupKindOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { readField, readList } from '../../kube/readField';
import { ArgoCheck, ArgoHealth, argoHealth } from './ArgoHealth';
import { BUILT_IN_VERSIONS, builtInChecks } from './builtIns';
import { CheckError } from './CheckError';
import { scriptChecks } from './scripts';
import { crossplaneScript, upboundScript } from './scripts/crossplane';
import { hasUnwrittenCheck } from './unwrittenChecks';

/** On it Argo CD looks at the object itself, though it is being deleted: it wants to know how the hook ended. */
const HOOK_FINALIZER = 'argocd.argoproj.io/hook-finalizer';

/**
 * Whether Argo CD has a check for the kind. A kind without one never holds a wave.
 *
 * @public
 */
export function hasArgoCheck(kind: GroupKind): boolean {
  return checkOf(kind) !== undefined || hasUnwrittenCheck(kind);
}

/**
 * What Argo CD would say of a live object: the dialect that holds a wave. `null` where the kind has no check, which is
 * not the same as healthy: it gates nothing. `undefined` where it has one that is not written out here, so that what it
 * says is not known.
 *
 * @public
 */
export function computeArgoHealth(
  object: KubeObject,
): ArgoHealth | null | undefined {
  // Judged before any check, for every kind that has one and every kind that has none.
  if (isLeaving(object)) {
    return argoHealth('Progressing', 'Is being deleted');
  }
  const kind = groupKindOf(object);
  if (hasUnwrittenCheck(kind)) {
    return undefined;
  }
  const check = checkOf(kind);
  if (!check) {
    return null;
  }
  const versions = BUILT_IN_VERSIONS[groupKindKey(kind)];
  if (versions && !versions.includes(object.apiVersion)) {
    return cannotBeJudged('is of a version that the check does not know');
  }
  try {
    return check(object);
  } catch (error) {
    if (error instanceof CheckError) {
      return cannotBeJudged(error.message);
    }
    throw error;
  }
}

function isLeaving(object: KubeObject): boolean {
  const since = readField(object, 'metadata', 'deletionTimestamp');
  return (
    typeof since === 'string' &&
    !Number.isNaN(Date.parse(since)) &&
    !readList(object, 'metadata', 'finalizers').includes(HOOK_FINALIZER)
  );
}

function cannotBeJudged(why: string): ArgoHealth {
  return argoHealth('Unknown', `The check of Argo CD fails: the object ${why}`);
}

/** Scripts come before what is compiled in, and the one of a kind before the one of its family of groups. */
function checkOf(kind: GroupKind): ArgoCheck | undefined {
  const key = groupKindKey(kind);
  return scriptChecks[key] ?? familyCheck(kind.group) ?? builtInChecks[key];
}

function familyCheck(group: string): ArgoCheck | undefined {
  if (group.endsWith('.crossplane.io')) {
    return crossplaneScript;
  }
  return group.endsWith('.upbound.io') ? upboundScript : undefined;
}
