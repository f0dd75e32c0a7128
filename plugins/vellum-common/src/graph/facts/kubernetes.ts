import { KubeObject } from '../../kube/KubeObject';
import { readList, readNumber, readString } from '../../kube/readField';
import { FactReader, FactTable } from './FactReader';

const count = (object: KubeObject, field: string) =>
  readNumber(object, 'status', field) ?? 0;

/** `1/2`, only where a controller has counted. */
function replicas(ready: string, object: KubeObject): string | undefined {
  return readNumber(object, 'status', 'observedGeneration') === undefined
    ? undefined
    : `${count(object, ready)}/${readNumber(object, 'spec', 'replicas') ?? 1}`;
}

const deploymentFacts: FactReader = object => [
  ['replicas', replicas('availableReplicas', object)],
];

const statefulSetFacts: FactReader = object => [
  ['replicas', replicas('readyReplicas', object)],
];

const daemonSetFacts: FactReader = object => [
  [
    'replicas',
    readNumber(object, 'status', 'observedGeneration') === undefined
      ? undefined
      : `${count(object, 'numberAvailable')}/${count(
          object,
          'desiredNumberScheduled',
        )}`,
  ],
];

const podFacts: FactReader = object => {
  const restarts = readList(object, 'status', 'containerStatuses').reduce(
    (sum: number, status) => sum + (readNumber(status, 'restartCount') ?? 0),
    0,
  );
  return [
    ['phase', readString(object, 'status', 'phase')],
    ['node', readString(object, 'spec', 'nodeName')],
    ['restarts', restarts > 0 ? restarts : undefined],
  ];
};

const knativeFacts: FactReader = object => [
  ['version', readString(object, 'status', 'version')],
  ['wantedVersion', readString(object, 'spec', 'version')],
];

/** @internal */
export const kubernetesFacts: FactTable = {
  'Deployment.apps': deploymentFacts,
  'ReplicaSet.apps': deploymentFacts,
  'StatefulSet.apps': statefulSetFacts,
  'DaemonSet.apps': daemonSetFacts,
  Pod: podFacts,
  'KnativeServing.operator.knative.dev': knativeFacts,
  'KnativeEventing.operator.knative.dev': knativeFacts,
};
