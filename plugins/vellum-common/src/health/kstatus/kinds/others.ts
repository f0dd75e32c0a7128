import { KstatusCheck, KstatusCheckTable } from '../KstatusHealth';
import { looseText, plainConditions } from '../looseFields';

const always: KstatusCheck = () => ({
  status: 'Current',
  message: 'Exists',
  rule: 'kstatus/exists',
});

/** Only a load balancer without an address inside the cluster is waited for; the address outside is not asked for. */
const service: KstatusCheck = object => {
  const rule = 'kstatus/service';
  const isOpen =
    looseText(object, ['spec', 'type'], 'ClusterIP') === 'LoadBalancer' &&
    looseText(object, ['spec', 'clusterIP'], '') === '';
  return isOpen
    ? { status: 'InProgress', message: 'Has no address yet', rule }
    : { status: 'Current', message: 'Has its address', rule };
};

const volumeClaim: KstatusCheck = object => {
  const rule = 'kstatus/persistentvolumeclaim';
  const phase = looseText(object, ['status', 'phase'], 'unknown');
  return phase === 'Bound'
    ? { status: 'Current', message: 'Is bound', rule }
    : { status: 'InProgress', message: `Its phase is ${phase}`, rule };
};

const definition: KstatusCheck = object => {
  const rule = 'kstatus/customresourcedefinition';
  for (const { type, status, reason, message } of plainConditions(object)) {
    if (type === 'NamesAccepted' && status === 'False') {
      return { status: 'Failed', message, rule };
    }
    if (type === 'Established') {
      if (status === 'False' && reason !== 'Installing') {
        return { status: 'Failed', message, rule };
      }
      if (status === 'True') {
        return { status: 'Current', message: 'Is established', rule };
      }
    }
  }
  return { status: 'InProgress', message: 'Is being installed', rule };
};

/** @internal */
export const otherKstatus: KstatusCheckTable = {
  ConfigMap: always,
  Secret: always,
  'CronJob.batch': always,
  'PodDisruptionBudget.policy': always,
  Service: service,
  PersistentVolumeClaim: volumeClaim,
  'CustomResourceDefinition.apiextensions.k8s.io': definition,
};
