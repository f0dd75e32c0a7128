import { ArgoCheckTable } from '../ArgoHealth';
import { autoscalerChecks } from './autoscaler';
import { podChecks } from './pods';
import { serviceChecks } from './services';
import { workflowChecks } from './workflow';
import { workloadChecks } from './workloads';

/**
 * The checks that are compiled into Argo CD, by kind. They ask less than ours: a Pod may count as healthy here while a
 * person is told it is not, and it is these that hold a wave.
 *
 * @internal
 */
export const builtInChecks: ArgoCheckTable = {
  ...autoscalerChecks,
  ...podChecks,
  ...serviceChecks,
  ...workflowChecks,
  ...workloadChecks,
};

/**
 * The versions a compiled check can read. In any other version of its kind the check fails, and Argo CD says Unknown.
 *
 * @internal
 */
export const BUILT_IN_VERSIONS: Readonly<Record<string, readonly string[]>> = {
  'APIService.apiregistration.k8s.io': [
    'apiregistration.k8s.io/v1',
    'apiregistration.k8s.io/v1beta1',
  ],
  'DaemonSet.apps': ['apps/v1'],
  'Deployment.apps': ['apps/v1'],
  'HorizontalPodAutoscaler.autoscaling': ['autoscaling/v1', 'autoscaling/v2'],
  'Job.batch': ['batch/v1'],
  'ReplicaSet.apps': ['apps/v1'],
  'StatefulSet.apps': ['apps/v1'],
};
