import { GroupKind, groupKindKey } from '../../kube/GroupKind';

/**
 * Custom kinds that never report a status: whoever uses them reports. An object of these exists or does not.
 * A kind belongs here only if its API defines no status, or no controller writes it.
 */
const STATUSLESS: ReadonlySet<string> = new Set([
  'Alert.notification.toolkit.fluxcd.io',
  'AppProject.argoproj.io',
  'AuthorizationPolicy.security.istio.io',
  'Composition.apiextensions.crossplane.io',
  'DeploymentRuntimeConfig.pkg.crossplane.io',
  'DestinationRule.networking.istio.io',
  'EnvironmentConfig.apiextensions.crossplane.io',
  'ExternalArtifact.source.toolkit.fluxcd.io',
  'ImageConfig.pkg.crossplane.io',
  'PeerAuthentication.security.istio.io',
  'PodMonitor.monitoring.coreos.com',
  'PrometheusRule.monitoring.coreos.com',
  'Provider.notification.toolkit.fluxcd.io',
  'RequestAuthentication.security.istio.io',
  'ServiceEntry.networking.istio.io',
  'ServiceMonitor.monitoring.coreos.com',
  'Sidecar.networking.istio.io',
  'Telemetry.telemetry.istio.io',
  'VirtualService.networking.istio.io',
]);

/** Whether objects of the kind never report a status. @internal */
export function isStatuslessKind(kind: GroupKind): boolean {
  return STATUSLESS.has(groupKindKey(kind));
}
