import { NOON } from '../../__testUtils__/viewOf';
import { KubeObject } from '../../kube/KubeObject';
import { refOf } from '../../kube/ResourceRef';
import { buildGraph } from '../buildGraph';
import { snapshotFromObjects, SnapshotOptions } from '../snapshotFromObjects';
import { MADE_KINDS } from './madeKinds';

/** What makes what, written down once more so that taking one out of the table is seen. */
const CHAINS = `
Deployment.apps ► ReplicaSet.apps
ReplicaSet.apps ► Pod
StatefulSet.apps ► Pod
DaemonSet.apps ► Pod
Job.batch ► Pod
CronJob.batch ► Job.batch
Provider.pkg.crossplane.io ► ProviderRevision.pkg.crossplane.io
Function.pkg.crossplane.io ► FunctionRevision.pkg.crossplane.io
Configuration.pkg.crossplane.io ► ConfigurationRevision.pkg.crossplane.io
ObservedObjectCollection.kubernetes.crossplane.io ► Object.kubernetes.crossplane.io
ObservedObjectCollection.kubernetes.m.crossplane.io ► Object.kubernetes.m.crossplane.io
ApplicationSet.argoproj.io ► Application.argoproj.io
Rollout.argoproj.io ► ReplicaSet.apps
Rollout.argoproj.io ► AnalysisRun.argoproj.io
Workflow.argoproj.io ► Pod
KnativeServing.operator.knative.dev ► Deployment.apps
KnativeServing.operator.knative.dev ► Job.batch
KnativeEventing.operator.knative.dev ► Deployment.apps
KnativeEventing.operator.knative.dev ► Job.batch
Service.serving.knative.dev ► Configuration.serving.knative.dev
Service.serving.knative.dev ► Route.serving.knative.dev
Configuration.serving.knative.dev ► Revision.serving.knative.dev
Revision.serving.knative.dev ► Deployment.apps
InferenceService.serving.kserve.io ► Service.serving.knative.dev
InferenceService.serving.kserve.io ► Deployment.apps
InferenceGraph.serving.kserve.io ► Service.serving.knative.dev
InferenceGraph.serving.kserve.io ► Deployment.apps
Profile.kubeflow.org ► Namespace
Notebook.kubeflow.org ► StatefulSet.apps
PVCViewer.kubeflow.org ► Deployment.apps
Tensorboard.tensorboard.kubeflow.org ► Deployment.apps
Experiment.kubeflow.org ► Suggestion.kubeflow.org
Experiment.kubeflow.org ► Trial.kubeflow.org
Suggestion.kubeflow.org ► Deployment.apps
Trial.kubeflow.org ► Job.batch
PyTorchJob.kubeflow.org ► Pod
TFJob.kubeflow.org ► Pod
MPIJob.kubeflow.org ► Pod
MPIJob.kubeflow.org ► Job.batch
TrainJob.trainer.kubeflow.org ► JobSet.jobset.x-k8s.io
JobSet.jobset.x-k8s.io ► Job.batch
SeldonRuntime.mlops.seldon.io ► Server.mlops.seldon.io
SeldonRuntime.mlops.seldon.io ► StatefulSet.apps
SeldonRuntime.mlops.seldon.io ► Deployment.apps
Server.mlops.seldon.io ► StatefulSet.apps
Server.mlops.seldon.io ► Deployment.apps
Kafka.kafka.strimzi.io ► StrimziPodSet.core.strimzi.io
Kafka.kafka.strimzi.io ► Deployment.apps
KafkaConnect.kafka.strimzi.io ► StrimziPodSet.core.strimzi.io
StrimziPodSet.core.strimzi.io ► Pod
SparkApplication.sparkoperator.k8s.io ► Pod
FlinkDeployment.flink.apache.org ► Deployment.apps
Tenant.minio.min.io ► StatefulSet.apps
Certificate.cert-manager.io ► CertificateRequest.cert-manager.io
CertificateRequest.cert-manager.io ► Order.acme.cert-manager.io
Order.acme.cert-manager.io ► Challenge.acme.cert-manager.io
`
  .trim()
  .split('\n')
  .map(line => line.split(' ► ') as [owner: string, made: string]);

function kindOf(key: string): Pick<KubeObject, 'apiVersion' | 'kind'> {
  const [kind, ...group] = key.split('.');
  return { kind, apiVersion: group.length ? `${group.join('.')}/v1` : 'v1' };
}

const owner = (key: string, namespace?: string): KubeObject => ({
  ...kindOf(key),
  metadata: { name: 'top', ...(namespace && { namespace }), uid: 'top-1' },
});

const made = (
  key: string,
  metadata: object = {},
  rest: object = {},
): KubeObject => ({
  ...kindOf(key),
  ...rest,
  metadata: {
    name: 'made',
    namespace: 'team-a',
    ownerReferences: [
      { apiVersion: 'v1', kind: 'Top', name: 'top', uid: 'top-1' },
    ],
    ...metadata,
  },
});

const graphOf = (
  root: KubeObject,
  objects: KubeObject[],
  options: SnapshotOptions = {},
) =>
  buildGraph({
    roots: [refOf(root)],
    snapshot: snapshotFromObjects([root, ...objects], options),
    now: NOON,
  });

const replicaSet = (name: string, revision: number, replicas: number) =>
  made(
    'ReplicaSet.apps',
    {
      name,
      annotations: { 'deployment.kubernetes.io/revision': String(revision) },
    },
    { spec: { replicas }, status: { replicas } },
  );

describe('owner references', () => {
  it.each(CHAINS)('are followed from %s to %s', (above, below) => {
    const root = owner(above, 'team-a');
    const child = made(below);
    const { graph, wanted } = graphOf(root, [child], {
      coverage: { state: 'unwatched' },
    });
    expect(wanted.map(({ group, kind }) => `${kind}.${group}`)).toContain(
      below.includes('.') ? below : `${below}.`,
    );
    expect(graph.nodes.map(({ ref }) => ref.kind)).toEqual([
      root.kind,
      child.kind,
    ]);
  });

  it('are followed along every chain of the table', () => {
    const listed = Object.entries(MADE_KINDS).flatMap(([above, kinds]) =>
      kinds.map(
        ({ kind, group }) => `${above} ► ${group ? `${kind}.${group}` : kind}`,
      ),
    );
    expect(listed.sort()).toEqual(
      CHAINS.map(([above, below]) => `${above} ► ${below}`).sort(),
    );
  });

  it.each([
    'CompositionRevision.apiextensions.crossplane.io',
    'ControllerRevision.apps',
    'CustomResourceDefinition.apiextensions.k8s.io',
    'EndpointSlice.discovery.k8s.io',
    'Event',
    'Lease.coordination.k8s.io',
    'ManagedResourceDefinition.apiextensions.crossplane.io',
    'ProviderConfigUsage.example.io',
    'ClusterProviderConfigUsage.example.io',
  ])('leave out the bookkeeping of %s', kind => {
    const { graph } = graphOf(owner('Widget.example.io'), [made(kind)]);
    expect(graph.nodes).toHaveLength(1);
  });

  it('name what may not be read, of a cluster-scoped owner without a namespace', () => {
    const { graph } = graphOf(owner('Profile.kubeflow.org'), [], {
      forbidden: [{ group: '', kind: 'Namespace', message: 'no' }],
    });
    expect(graph.problems.map(({ message }) => message)).toEqual([
      'No permission to read kind Namespace: no. What Profile top made is not shown.',
    ]);
  });

  it('end where an object is not the owner by uid, whatever its name', () => {
    const stranger = made('ReplicaSet.apps', {
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'Deployment', name: 'top', uid: 'x' },
      ],
    });
    const { graph } = graphOf(owner('Deployment.apps', 'team-a'), [stranger]);
    expect(graph.nodes).toHaveLength(1);
  });
});

describe('the history of ReplicaSets', () => {
  it.each<
    [
      reason: string,
      sets: KubeObject[],
      shown: string[],
      old: string | undefined,
    ]
  >([
    [
      'old ones without a pod are folded and counted',
      [
        replicaSet('one', 1, 0),
        replicaSet('two', 2, 0),
        replicaSet('three', 3, 2),
      ],
      ['three'],
      '2',
    ],
    [
      'an old one that still has pods is shown',
      [replicaSet('one', 1, 1), replicaSet('two', 2, 1)],
      ['one', 'two'],
      undefined,
    ],
    [
      'the newest is shown, also when scaled to none',
      [replicaSet('nine', 9, 0), replicaSet('ten', 10, 0)],
      ['ten'],
      '1',
    ],
    [
      'one that has pods to lose is shown, although none are wanted',
      [
        made(
          'ReplicaSet.apps',
          { name: 'going' },
          { spec: { replicas: 0 }, status: { replicas: 1 } },
        ),
        replicaSet('two', 2, 1),
      ],
      ['going', 'two'],
      undefined,
    ],
    [
      'without a number none is the newest',
      [made('ReplicaSet.apps', { name: 'bare' }, { spec: { replicas: 0 } })],
      [],
      '1',
    ],
  ])('%s', (_, sets, shown, old) => {
    const { graph } = graphOf(owner('Deployment.apps', 'team-a'), sets);
    expect(
      graph.nodes
        .slice(1)
        .map(({ ref }) => ref.name)
        .sort(),
    ).toEqual(shown);
    expect(
      graph.nodes[0].facts.find(({ name }) => name === 'oldReplicaSets')?.value,
    ).toBe(old);
  });
});
