import { ArgoCheckTable } from '../ArgoHealth';
import { argocdScripts } from './argocd';
import { certManagerScripts } from './certManager';
import { crossplaneScripts } from './crossplane';
import { flinkScripts } from './flink';
import { fluxScripts } from './flux';
import { gatewayApiScripts } from './gatewayApi';
import { knativeScripts } from './knative';
import { kserveScripts } from './kserve';
import { kubernetesScripts } from './kubernetes';
import { minioScripts } from './minio';
import { rolloutsScripts } from './rollouts';
import { sealedSecretsScripts } from './sealedSecrets';
import { sparkScripts } from './spark';
import { strimziScripts } from './strimzi';

/**
 * What the scripts say that Argo CD 3.5 ships for the kinds of the platforms, by kind. They are not ours: a Kustomization
 * that waits for a dependency is Degraded here.
 *
 * @internal
 */
export const scriptChecks: ArgoCheckTable = {
  ...argocdScripts,
  ...certManagerScripts,
  ...crossplaneScripts,
  ...flinkScripts,
  ...fluxScripts,
  ...gatewayApiScripts,
  ...knativeScripts,
  ...kserveScripts,
  ...kubernetesScripts,
  ...minioScripts,
  ...rolloutsScripts,
  ...sealedSecretsScripts,
  ...sparkScripts,
  ...strimziScripts,
};
