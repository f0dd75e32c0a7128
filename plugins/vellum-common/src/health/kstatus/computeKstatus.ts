import { groupKindKey, groupKindOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { judgeGeneric, judgeReady } from './genericRules';
import { otherKstatus } from './kinds/others';
import { podKstatus } from './kinds/pods';
import { workloadKstatus } from './kinds/workloads';
import { KstatusCheckTable, KstatusHealth } from './KstatusHealth';
import { UnreadableObject } from './looseFields';

const CHECKS: KstatusCheckTable = {
  ...otherKstatus,
  ...podKstatus,
  ...workloadKstatus,
};

/**
 * What kstatus says of a live object: the dialect in which much of the ecosystem waits. The order is its own: what holds
 * for every kind, then the rule of a kind that Kubernetes serves, then the Ready condition. `Unknown` where it cannot
 * read the object.
 *
 * @public
 */
export function computeKstatus(
  object: KubeObject,
  context: { now: Date },
): KstatusHealth {
  return orUnknown(
    () =>
      judgeGeneric(object) ??
      CHECKS[groupKindKey(groupKindOf(object))]?.(object, context) ??
      judgeReady(object),
  );
}

/** @internal */
export function orUnknown(judge: () => KstatusHealth): KstatusHealth {
  try {
    return judge();
  } catch (error) {
    if (error instanceof UnreadableObject) {
      return {
        status: 'Unknown',
        message: `kstatus cannot read it: ${error.message}`,
        rule: 'kstatus/unreadable',
      };
    }
    throw error;
  }
}
