import { KubeObject } from '../../../kube/KubeObject';
import { readList } from '../../../kube/readField';
import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { typedConditions, typedList, typedText } from './typedFields';

const ADDRESSES = ['status', 'loadBalancer', 'ingress'];

/** Only a Service that wants an address from outside may have to wait. */
const service: ArgoCheck = object =>
  typedText(object, 'spec', 'type') !== 'LoadBalancer' ||
  typedList(object, ...ADDRESSES).length > 0
    ? argoHealth('Healthy')
    : argoHealth('Progressing');

const ingress: ArgoCheck = object =>
  argoHealth(
    readList(object, ...ADDRESSES).length > 0 ? 'Healthy' : 'Progressing',
  );

const volumeClaim: ArgoCheck = object => {
  switch (typedText(object, 'status', 'phase')) {
    case 'Bound':
      return argoHealth('Healthy');
    case 'Pending':
      return argoHealth('Progressing');
    case 'Lost':
      return argoHealth('Degraded');
    default:
      return argoHealth('Unknown');
  }
};

const apiService: ArgoCheck = (object: KubeObject) => {
  const available = typedConditions(object).find(
    ({ type }) => type === 'Available',
  );
  if (!available) {
    return argoHealth('Progressing', 'Reports no status yet');
  }
  return argoHealth(
    available.status === 'True' ? 'Healthy' : 'Progressing',
    `${available.reason}: ${available.message}`,
  );
};

/** @internal */
export const serviceChecks: ArgoCheckTable = {
  Service: service,
  PersistentVolumeClaim: volumeClaim,
  'Ingress.networking.k8s.io': ingress,
  'Ingress.extensions': ingress,
  'APIService.apiregistration.k8s.io': apiService,
};
