import { GroupKind, groupKindKey } from '../../kube/GroupKind';

/**
 * Custom kinds that never report a status: whoever uses them reports. An object of these exists or does not.
 * A kind belongs here only if its API defines no status, or no controller writes it.
 */
const STATUSLESS: ReadonlySet<string> = new Set([
  'Alert.notification.toolkit.fluxcd.io',
  'AppProject.argoproj.io',
  'AuthorizationPolicy.security.istio.io',
  'ClusterServingRuntime.serving.kserve.io',
  'DeploymentRuntimeConfig.pkg.crossplane.io',
  'DestinationRule.networking.istio.io',
  'EnvironmentConfig.apiextensions.crossplane.io',
  'ExternalArtifact.source.toolkit.fluxcd.io',
  'ImageConfig.pkg.crossplane.io',
  'PeerAuthentication.security.istio.io',
  'PodDefault.kubeflow.org',
  'PodMonitor.monitoring.coreos.com',
  'PrometheusRule.monitoring.coreos.com',
  'Provider.notification.toolkit.fluxcd.io',
  'ReferenceGrant.gateway.networking.k8s.io',
  'RequestAuthentication.security.istio.io',
  'SeldonConfig.mlops.seldon.io',
  'ServerConfig.mlops.seldon.io',
  'ServiceEntry.networking.istio.io',
  'ServiceMonitor.monitoring.coreos.com',
  'ServingRuntime.serving.kserve.io',
  'Sidecar.networking.istio.io',
  'Telemetry.telemetry.istio.io',
  'VirtualService.networking.istio.io',
]);

/** Whether objects of the kind never report a status. @internal */
export function isStatuslessKind(kind: GroupKind): boolean {
  return STATUSLESS.has(groupKindKey(kind));
}
