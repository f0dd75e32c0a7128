import { groupKindOf } from '../../kube/GroupKind';
import { isJob } from '../../kube/knownKinds';
import { KubeObject } from '../../kube/KubeObject';
import { readField } from '../../kube/readField';
import { computeKstatus, orUnknown } from './computeKstatus';
import { hasStarted, judgeJobEnd } from './kinds/pods';
import { KstatusHealth } from './KstatusHealth';

/**
 * What Flux waits for: kstatus, and a reader of its own for Jobs, which wants their end and not their start, and looks at
 * neither deletion nor generation. Two things that it knows beyond the object are left out: expressions that a Kustomization
 * brings for a kind, and pods that have failed, which make a ReplicaSet or StatefulSet fail before its time is up.
 *
 * @public
 */
export function computeFluxWait(
  object: KubeObject,
  context: { now: Date },
): KstatusHealth {
  return isJob(groupKindOf(object))
    ? orUnknown(() => judgeJob(object))
    : computeKstatus(object, context);
}

function judgeJob(object: KubeObject): KstatusHealth {
  const rule = 'flux/job';
  if (readField(object, 'spec', 'suspend') === true) {
    return { status: 'Current', message: 'Is suspended', rule };
  }
  const end = judgeJobEnd(object);
  return {
    status: 'InProgress',
    message: hasStarted(object) ? 'Is running' : 'Has not started',
    ...end,
    rule,
  };
}
