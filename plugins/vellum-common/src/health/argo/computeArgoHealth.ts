import { GroupKind, groupKindKey, groupKindOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { readString } from '../../kube/readField';
import { computeHealth } from '../computeHealth';
import { HealthState } from '../types';
import {
  ArgoCheck,
  ArgoHealth,
  argoHealth,
  ArgoHealthStatus,
} from './ArgoHealth';
import { builtInChecks } from './builtIns';
import {
  crossplaneScript,
  OTHER_SCRIPTED_KINDS,
  scriptChecks,
} from './scripts';

const WORD_OF_STATE: Readonly<Record<HealthState, ArgoHealthStatus>> = {
  failed: 'Degraded',
  missing: 'Missing',
  'not-ready': 'Progressing',
  forbidden: 'Unknown',
  unknown: 'Progressing',
  deleting: 'Progressing',
  progressing: 'Progressing',
  waiting: 'Progressing',
  suspended: 'Suspended',
  ready: 'Healthy',
};

/**
 * Whether Argo CD has a check for the kind. A kind without one never holds a wave.
 *
 * @public
 */
export function hasArgoCheck(kind: GroupKind): boolean {
  return (
    checkOf(kind) !== undefined || OTHER_SCRIPTED_KINDS.has(groupKindKey(kind))
  );
}

/**
 * What Argo CD would say of a live object: the dialect that holds a wave. `null` where the kind has no check, which is
 * not the same as healthy: it gates nothing.
 *
 * @public
 */
export function computeArgoHealth(
  object: KubeObject,
  { now }: { now: Date },
): ArgoHealth | null {
  // Judged before any check, for every kind that has one and every kind that has none.
  if (readString(object, 'metadata', 'deletionTimestamp')) {
    return argoHealth('Progressing', 'Pending deletion');
  }
  const kind = groupKindOf(object);
  const check = checkOf(kind);
  if (check) {
    return check(object);
  }
  if (OTHER_SCRIPTED_KINDS.has(groupKindKey(kind))) {
    const { state, message } = computeHealth(object, { now });
    return argoHealth(WORD_OF_STATE[state], message);
  }
  return null;
}

function checkOf(kind: GroupKind): ArgoCheck | undefined {
  const key = groupKindKey(kind);
  const isCrossplane =
    kind.group.endsWith('.crossplane.io') || kind.group.endsWith('.upbound.io');
  return (
    builtInChecks[key] ??
    scriptChecks[key] ??
    (isCrossplane ? crossplaneScript : undefined)
  );
}
