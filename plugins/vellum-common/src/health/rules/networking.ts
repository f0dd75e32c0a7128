import { readList, readString } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { verdict } from '../verdict';
import { ourWarning, withWarnings } from '../warnings';

/** Only a load balancer has to be made by someone. */
const judgeService: HealthRule = object => {
  const since = readString(object, 'metadata', 'creationTimestamp');
  if (readString(object, 'spec', 'type') !== 'LoadBalancer') {
    return verdict('ready', 'kubernetes/service', { message: 'Exists', since });
  }
  return readList(object, 'status', 'loadBalancer', 'ingress').length > 0
    ? verdict('ready', 'kubernetes/load-balancer', {
        message: 'Has an address',
        since,
      })
    : verdict('progressing', 'kubernetes/load-balancer', {
        message: 'Waits for an address from the load balancer',
        since,
      });
};

/** Many ingress controllers never write an address: that there is none is worth knowing, and no fault. */
const judgeIngress: HealthRule = object =>
  readList(object, 'status', 'loadBalancer', 'ingress').length > 0
    ? verdict('ready', 'kubernetes/ingress', { message: 'Has an address' })
    : withWarnings(
        verdict('ready', 'kubernetes/ingress', { message: 'Exists' }),
        [
          ourWarning(
            'NoAddress',
            'No ingress controller has reported an address for it',
          ),
        ],
      );

/** @internal */
export const networkingRules: HealthRuleTable = {
  Service: judgeService,
  'Ingress.networking.k8s.io': judgeIngress,
};
