import { readField, readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { quotedVerdict, verdict } from '../verdict';
import { ourWarning, withWarnings } from '../warnings';

const judgeClaimedVolume: HealthRule = (object, context) => {
  const phase = readString(object, 'status', 'phase');
  const since = readString(object, 'metadata', 'creationTimestamp');
  const rule = 'kubernetes/volume-phase';
  switch (phase) {
    case 'Bound':
      return verdict('ready', rule, { reason: phase, message: phase, since });
    case 'Lost':
      return verdict('failed', rule, {
        reason: phase,
        message: 'Its volume is gone',
      });
    case 'Pending':
      return waitsForPod(object, context)
        ? verdict('waiting', 'kubernetes/volume-first-pod', {
            reason: 'WaitForFirstConsumer',
            message: 'Gets its volume with the first pod that uses it',
            since,
          })
        : verdict('progressing', rule, {
            reason: phase,
            message: 'Waits for a volume',
            since,
          });
    default:
      return neverReported(object, context);
  }
};

/** Where the StorageClass may be looked at: whether no pod has asked for the volume yet. */
function waitsForPod(...[object, context]: Parameters<HealthRule>): boolean {
  const name = readString(object, 'spec', 'storageClassName');
  const isAsked =
    readField(
      object,
      'metadata',
      'annotations',
      'volume.kubernetes.io/selected-node',
    ) !== undefined;
  const storageClass =
    name && !isAsked
      ? context.lookUp?.({
          group: 'storage.k8s.io',
          kind: 'StorageClass',
          name,
        })
      : undefined;
  return (
    readString(storageClass, 'volumeBindingMode') === 'WaitForFirstConsumer'
  );
}

const judgeVolume: HealthRule = (object, context) => {
  const phase = readString(object, 'status', 'phase');
  const rule = 'kubernetes/volume';
  switch (phase) {
    case 'Bound':
    case 'Available':
      return verdict('ready', rule, { reason: phase, message: phase });
    case 'Released':
      return withWarnings(
        verdict('ready', rule, { reason: phase, message: phase }),
        [
          ourWarning(
            phase,
            'Its claim is gone; nobody can use it again as it is',
          ),
        ],
      );
    case 'Failed':
      return quotedVerdict(
        'failed',
        rule,
        readString(object, 'status', 'message'),
        { reason: phase, message: 'It could not be freed' },
      );
    case 'Pending':
      return verdict('progressing', rule, {
        reason: phase,
        message: 'Is being made',
        since: readString(object, 'metadata', 'creationTimestamp'),
      });
    default:
      return neverReported(object, context);
  }
};

/** @internal */
export const storageRules: HealthRuleTable = {
  PersistentVolumeClaim: judgeClaimedVolume,
  PersistentVolume: judgeVolume,
};
