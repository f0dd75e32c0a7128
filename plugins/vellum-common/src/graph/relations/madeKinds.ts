import { GroupKind } from '../../kube/GroupKind';

/** The kinds that a kind's controller makes and owns, by `groupKindKey` of the owner. @internal */
export type MadeKinds = Readonly<Record<string, readonly GroupKind[]>>;

const POD: GroupKind = { group: '', kind: 'Pod' };
const JOB: GroupKind = { group: 'batch', kind: 'Job' };
const DEPLOYMENT: GroupKind = { group: 'apps', kind: 'Deployment' };
const REPLICA_SET: GroupKind = { group: 'apps', kind: 'ReplicaSet' };
const STATEFUL_SET: GroupKind = { group: 'apps', kind: 'StatefulSet' };

/** A function, so that every table says the group once. */
const inGroup =
  (group: string) =>
  (kind: string): GroupKind => ({ group, kind });

const kubernetes: MadeKinds = {
  'Deployment.apps': [REPLICA_SET],
  'ReplicaSet.apps': [POD],
  'StatefulSet.apps': [POD],
  'DaemonSet.apps': [POD],
  'Job.batch': [POD],
  'CronJob.batch': [JOB],
};

const pkg = inGroup('pkg.crossplane.io');
const crossplane: MadeKinds = {
  'Provider.pkg.crossplane.io': [pkg('ProviderRevision')],
  'Function.pkg.crossplane.io': [pkg('FunctionRevision')],
  'Configuration.pkg.crossplane.io': [pkg('ConfigurationRevision')],
  'ObservedObjectCollection.kubernetes.crossplane.io': [
    { group: 'kubernetes.crossplane.io', kind: 'Object' },
  ],
  'ObservedObjectCollection.kubernetes.m.crossplane.io': [
    { group: 'kubernetes.m.crossplane.io', kind: 'Object' },
  ],
};

const argo = inGroup('argoproj.io');
const argocd: MadeKinds = {
  'ApplicationSet.argoproj.io': [argo('Application')],
  'Rollout.argoproj.io': [REPLICA_SET, argo('AnalysisRun')],
  'Workflow.argoproj.io': [POD],
};

const serving = inGroup('serving.knative.dev');
const knative: MadeKinds = {
  'KnativeServing.operator.knative.dev': [DEPLOYMENT, JOB],
  'KnativeEventing.operator.knative.dev': [DEPLOYMENT, JOB],
  'Service.serving.knative.dev': [serving('Configuration'), serving('Route')],
  'Configuration.serving.knative.dev': [serving('Revision')],
  'Revision.serving.knative.dev': [DEPLOYMENT],
  'InferenceService.serving.kserve.io': [serving('Service'), DEPLOYMENT],
  'InferenceGraph.serving.kserve.io': [serving('Service'), DEPLOYMENT],
};

const katib = inGroup('kubeflow.org');
const kubeflow: MadeKinds = {
  'Profile.kubeflow.org': [{ group: '', kind: 'Namespace' }],
  'Notebook.kubeflow.org': [STATEFUL_SET],
  'PVCViewer.kubeflow.org': [DEPLOYMENT],
  'Tensorboard.tensorboard.kubeflow.org': [DEPLOYMENT],
  'Experiment.kubeflow.org': [katib('Suggestion'), katib('Trial')],
  'Suggestion.kubeflow.org': [DEPLOYMENT],
  'Trial.kubeflow.org': [JOB],
  'PyTorchJob.kubeflow.org': [POD],
  'TFJob.kubeflow.org': [POD],
  'MPIJob.kubeflow.org': [POD, JOB],
  'TrainJob.trainer.kubeflow.org': [
    { group: 'jobset.x-k8s.io', kind: 'JobSet' },
  ],
  'JobSet.jobset.x-k8s.io': [JOB],
};

const seldon: MadeKinds = {
  'SeldonRuntime.mlops.seldon.io': [
    { group: 'mlops.seldon.io', kind: 'Server' },
    STATEFUL_SET,
    DEPLOYMENT,
  ],
  'Server.mlops.seldon.io': [STATEFUL_SET, DEPLOYMENT],
};

const podSet: GroupKind = { group: 'core.strimzi.io', kind: 'StrimziPodSet' };
const data: MadeKinds = {
  'Kafka.kafka.strimzi.io': [podSet, DEPLOYMENT],
  'KafkaConnect.kafka.strimzi.io': [podSet],
  'StrimziPodSet.core.strimzi.io': [POD],
  'SparkApplication.sparkoperator.k8s.io': [POD],
  'FlinkDeployment.flink.apache.org': [DEPLOYMENT],
  'Tenant.minio.min.io': [STATEFUL_SET],
};

const acme = inGroup('acme.cert-manager.io');
const certManager: MadeKinds = {
  'Certificate.cert-manager.io': [
    { group: 'cert-manager.io', kind: 'CertificateRequest' },
  ],
  'CertificateRequest.cert-manager.io': [acme('Order')],
  'Order.acme.cert-manager.io': [acme('Challenge')],
};

/**
 * The kinds that a kind's controller makes, where plain owner references say so. Children are found by owner reference,
 * so what is not read is not found: the kinds must be known before the first child is seen. A kind that is missing here
 * is still shown where something else has it read; one too many costs a watch, and only once its owner is on a page.
 *
 * @internal
 */
export const MADE_KINDS: MadeKinds = {
  ...kubernetes,
  ...crossplane,
  ...argocd,
  ...knative,
  ...kubeflow,
  ...seldon,
  ...data,
  ...certManager,
};
