import { conditionsOf, findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readField, readRecord, readString } from '../../kube/readField';
import {
  ARGO_WORDS,
  ArgoCheck,
  ArgoCheckTable,
  argoHealth,
} from './ArgoHealth';

/**
 * What the scripts say that Argo CD ships (3.5) for the kinds of the platforms. They are not ours: a Kustomization that
 * waits for a dependency is Degraded here.
 */
const isTrue = (object: KubeObject, type: string) =>
  findCondition(object, type)?.status === 'True';

const isFalse = (object: KubeObject, type: string) =>
  findCondition(object, type)?.status === 'False';

const STATUSLESS_CROSSPLANE = [
  'Composition',
  'CompositionRevision',
  'DeploymentRuntimeConfig',
  'ClusterProviderConfig',
  'ProviderConfig',
  'ProviderConfigUsage',
];

/** One script for every kind in `*.crossplane.io` and `*.upbound.io`; platform APIs in other groups have none. @internal */
export const crossplaneScript: ArgoCheck = object => {
  const conditions = conditionsOf(object);
  if (conditions.length === 0) {
    return STATUSLESS_CROSSPLANE.includes(object.kind)
      ? argoHealth('Healthy', 'Resource is up-to-date.')
      : argoHealth('Progressing', 'Provisioning ...');
  }
  const bad = conditions.find(
    ({ type, status }) =>
      (type === 'LastAsyncOperation' || type === 'Synced') &&
      status === 'False',
  );
  if (bad) {
    return argoHealth('Degraded', bad.message);
  }
  return ['Ready', 'Healthy', 'Offered', 'Established'].some(type =>
    isTrue(object, type),
  )
    ? argoHealth('Healthy', 'Resource is up-to-date.')
    : argoHealth('Progressing', 'Provisioning ...');
};

const provider: ArgoCheck = object => {
  if (isFalse(object, 'Installed') || isFalse(object, 'Healthy')) {
    return argoHealth(
      'Degraded',
      findCondition(object, 'Installed')?.message ??
        findCondition(object, 'Healthy')?.message,
    );
  }
  return isTrue(object, 'Installed') && isTrue(object, 'Healthy')
    ? argoHealth('Healthy')
    : argoHealth('Progressing', 'Waiting for provider to be installed');
};

const flux: ArgoCheck = object => {
  if (readField(object, 'spec', 'suspend') === true) {
    return argoHealth('Suspended', 'Reconciliation is suspended');
  }
  const ready = findCondition(object, 'Ready');
  if (ready?.status === 'True') {
    return argoHealth('Healthy', ready.message);
  }
  if (ready?.status === 'False') {
    return argoHealth('Degraded', ready.message);
  }
  return argoHealth('Progressing', ready?.message ?? 'Waiting for its status');
};

const helmRepository: ArgoCheck = object =>
  readString(object, 'spec', 'type') === 'oci'
    ? argoHealth('Healthy')
    : flux(object);

const sealedSecret: ArgoCheck = object => {
  const synced = findCondition(object, 'Synced');
  if (synced?.status === 'False') {
    return argoHealth('Degraded', synced.message);
  }
  return argoHealth('Healthy');
};

const KNATIVE_CONDITIONS = [
  'DependenciesInstalled',
  'DeploymentsAvailable',
  'InstallSucceeded',
  'Ready',
];

const knative: ArgoCheck = object =>
  KNATIVE_CONDITIONS.every(type => isTrue(object, type))
    ? argoHealth('Healthy')
    : argoHealth(
        'Progressing',
        findCondition(object, 'Ready')?.message ??
          'Waiting for the installation',
      );

/**
 * A child Application has no check by itself since Argo CD 1.8; whoever wants it to hold a wave adds the one that the
 * documentation gives, which repeats the child's own health.
 */
const application: ArgoCheck = object => {
  const reported = readString(object, 'status', 'health', 'status');
  return argoHealth(
    ARGO_WORDS.find(word => word === reported) ?? 'Progressing',
    readString(object, 'status', 'health', 'message'),
  );
};

const definition: ArgoCheck = object => {
  if (!readRecord(object, 'status')) {
    return argoHealth('Unknown', 'The check of Argo CD fails without a status');
  }
  if (isTrue(object, 'Terminating')) {
    return argoHealth('Progressing', 'CRD is terminating');
  }
  if (
    isFalse(object, 'NamesAccepted') ||
    isTrue(object, 'NonStructuralSchema')
  ) {
    return argoHealth(
      'Degraded',
      findCondition(object, 'NamesAccepted')?.message,
    );
  }
  return isTrue(object, 'Established')
    ? argoHealth('Healthy', 'CRD is healthy')
    : argoHealth('Progressing', 'CRD is not established');
};

/** @internal */
export const scriptChecks: ArgoCheckTable = {
  'Application.argoproj.io': application,
  'CustomResourceDefinition.apiextensions.k8s.io': definition,
  'Provider.pkg.crossplane.io': provider,
  'Kustomization.kustomize.toolkit.fluxcd.io': flux,
  'HelmRelease.helm.toolkit.fluxcd.io': flux,
  'GitRepository.source.toolkit.fluxcd.io': flux,
  'OCIRepository.source.toolkit.fluxcd.io': flux,
  'Bucket.source.toolkit.fluxcd.io': flux,
  'HelmChart.source.toolkit.fluxcd.io': flux,
  'HelmRepository.source.toolkit.fluxcd.io': helmRepository,
  'SealedSecret.bitnami.com': sealedSecret,
  'KnativeServing.operator.knative.dev': knative,
  'KnativeEventing.operator.knative.dev': knative,
};

/**
 * Kinds with a shipped script that is not written out here: they gate, and what a person is told of them is close to
 * what the script says.
 *
 * @internal
 */
export const OTHER_SCRIPTED_KINDS: ReadonlySet<string> = new Set([
  'ApplicationSet.argoproj.io',
  'BackendTLSPolicy.gateway.networking.k8s.io',
  'Certificate.cert-manager.io',
  'ClusterIssuer.cert-manager.io',
  'FlinkDeployment.flink.apache.org',
  'GRPCRoute.gateway.networking.k8s.io',
  'Gateway.gateway.networking.k8s.io',
  'GatewayClass.gateway.networking.k8s.io',
  'HTTPRoute.gateway.networking.k8s.io',
  'ImagePolicy.image.toolkit.fluxcd.io',
  'ImageRepository.image.toolkit.fluxcd.io',
  'ImageUpdateAutomation.image.toolkit.fluxcd.io',
  'InferenceService.serving.kserve.io',
  'Issuer.cert-manager.io',
  'Kafka.kafka.strimzi.io',
  'KafkaBridge.kafka.strimzi.io',
  'KafkaConnect.kafka.strimzi.io',
  'KafkaConnector.kafka.strimzi.io',
  'KafkaTopic.kafka.strimzi.io',
  'KafkaUser.kafka.strimzi.io',
  'Receiver.notification.toolkit.fluxcd.io',
  'Rollout.argoproj.io',
  'Service.serving.knative.dev',
  'SparkApplication.sparkoperator.k8s.io',
  'Tenant.minio.min.io',
]);
