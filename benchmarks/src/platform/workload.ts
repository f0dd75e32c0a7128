import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import { condition, MADE, objectOf, Shape } from './objects';

const IMAGE = 'registry.example/team/app:1.4.2';

const template = {
  metadata: { labels: { app: 'web' } },
  spec: {
    containers: [
      {
        name: 'app',
        image: IMAGE,
        ports: [{ containerPort: 8080 }],
        resources: { requests: { cpu: '100m', memory: '128Mi' } },
        readinessProbe: { httpGet: { path: '/ready', port: 8080 } },
      },
    ],
  },
};

/** A Deployment, two ReplicaSets of which one is old, two pods; where it fails, the pods crash and an Event says so. */
export function deploymentTree(
  shape: Pick<Shape, 'name' | 'namespace' | 'annotations'>,
  fails = false,
): KubeObject[] {
  const { name, namespace } = shape;
  const ready = fails ? 0 : 2;
  const deployment = objectOf({
    ...shape,
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    spec: { replicas: 2, template },
    status: {
      observedGeneration: 1,
      replicas: 2,
      updatedReplicas: 2,
      readyReplicas: ready,
      availableReplicas: ready,
      conditions: [
        condition(
          'Available',
          fails ? 'False' : 'True',
          fails ? 'MinimumReplicasUnavailable' : 'MinimumReplicasAvailable',
        ),
        condition('Progressing', 'True', 'NewReplicaSetAvailable'),
      ],
    },
  });
  const replicaSet = (revision: number, replicas: number) =>
    objectOf({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      name: `${name}-${revision}`,
      namespace,
      owner: deployment,
      annotations: { 'deployment.kubernetes.io/revision': `${revision}` },
      spec: { replicas, template },
      status: {
        observedGeneration: 1,
        replicas,
        readyReplicas: replicas && ready,
        availableReplicas: replicas && ready,
      },
    });
  const current = replicaSet(2, 2);
  const pods = ['a', 'b'].map(suffix =>
    pod(`${name}-2-${suffix}`, namespace, current, fails),
  );
  return [
    deployment,
    replicaSet(1, 0),
    current,
    ...pods,
    ...(fails ? pods.map(backOffEvent) : []),
  ];
}

/** A StatefulSet of two pods. */
export function statefulSetTree(
  shape: Pick<Shape, 'name' | 'namespace' | 'annotations'>,
): KubeObject[] {
  const { name, namespace } = shape;
  const statefulSet = objectOf({
    ...shape,
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    spec: { replicas: 2, template },
    status: {
      observedGeneration: 1,
      replicas: 2,
      readyReplicas: 2,
      updatedReplicas: 2,
      currentReplicas: 2,
      availableReplicas: 2,
      currentRevision: 'r1',
      updateRevision: 'r1',
    },
  });
  return [
    statefulSet,
    ...[0, 1].map(at => pod(`${name}-${at}`, namespace, statefulSet, false)),
  ];
}

function pod(
  name: string,
  namespace: string | undefined,
  owner: KubeObject,
  fails: boolean,
): KubeObject {
  const ready = fails ? 'False' : 'True';
  return objectOf({
    apiVersion: 'v1',
    kind: 'Pod',
    name,
    namespace,
    owner,
    spec: { nodeName: 'node-1', ...template.spec },
    status: {
      phase: 'Running',
      podIP: '10.0.0.7',
      startTime: MADE,
      conditions: [
        condition('PodScheduled', 'True', ''),
        condition('Initialized', 'True', ''),
        condition('ContainersReady', ready, ''),
        condition('Ready', ready, fails ? 'ContainersNotReady' : ''),
      ],
      containerStatuses: [
        {
          name: 'app',
          image: IMAGE,
          ready: !fails,
          restartCount: fails ? 14 : 0,
          state: fails
            ? {
                waiting: {
                  reason: 'CrashLoopBackOff',
                  message: 'back-off 5m0s restarting failed container=app',
                },
              }
            : { running: { startedAt: MADE } },
          ...(fails && {
            lastState: {
              terminated: { exitCode: 1, reason: 'Error', finishedAt: MADE },
            },
          }),
        },
      ],
    },
  });
}

function backOffEvent(about: KubeObject): KubeObject {
  const { name, namespace, uid } = about.metadata;
  return {
    ...objectOf({
      apiVersion: 'v1',
      kind: 'Event',
      name: `${name}.17c0`,
      namespace,
    }),
    type: 'Warning',
    reason: 'BackOff',
    message: 'Back-off restarting failed container app',
    count: 40,
    lastTimestamp: MADE,
    involvedObject: { apiVersion: 'v1', kind: 'Pod', name, namespace, uid },
  };
}
