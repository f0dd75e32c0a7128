import { NodeRole } from '../../roles/NodeRole';
import { GroupKind } from '../../kube/GroupKind';
import { isProviderConfig } from '../../kube/providerConfigs';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { argocdRules } from './argocd';
import { certManagerRules } from './certManager';
import { clusterKindRules } from './clusterKinds';
import { crossplaneRules, judgeCrossplaneResource } from './crossplane';
import {
  crossplaneDefinitionRules,
  judgeProviderConfig,
} from './crossplaneDefinitions';
import { crossplanePackageRules } from './crossplanePackages';
import { flinkRules } from './flink';
import { fluxRules } from './flux';
import { gatewayApiRules } from './gatewayApi';
import { jobRules } from './jobs';
import { knativeRules } from './knative';
import { kserveRules } from './kserve';
import { kubeflowRules } from './kubeflow';
import { minioRules } from './minio';
import { networkingRules } from './networking';
import { podRules } from './pods';
import { providerHelmRules } from './providerHelm';
import { providerKubernetesRules } from './providerKubernetes';
import { scalingRules } from './scaling';
import { sealedSecretRules } from './sealedSecrets';
import { seldonRules } from './seldon';
import { sparkRules } from './spark';
import { storageRules } from './storage';
import { strimziRules } from './strimzi';
import { workloadRules } from './workloads';

/** Every rule by kind and group. A new kind is one entry in one of these tables. @internal */
export const HEALTH_RULES: HealthRuleTable = {
  ...clusterKindRules,
  ...jobRules,
  ...networkingRules,
  ...podRules,
  ...scalingRules,
  ...storageRules,
  ...workloadRules,
  ...crossplaneRules,
  ...crossplaneDefinitionRules,
  ...crossplanePackageRules,
  ...providerHelmRules,
  ...providerKubernetesRules,
  ...fluxRules,
  ...argocdRules,
  ...certManagerRules,
  ...flinkRules,
  ...gatewayApiRules,
  ...knativeRules,
  ...kserveRules,
  ...kubeflowRules,
  ...minioRules,
  ...sealedSecretRules,
  ...seldonRules,
  ...sparkRules,
  ...strimziRules,
};

/** A rule for kinds of the same name in a family of groups: each provider of Crossplane has groups of its own. @internal */
export interface FamilyRule {
  includes: (kind: GroupKind) => boolean;
  judge: HealthRule;
}

/** Rules of families, asked where no entry of {@link HEALTH_RULES} knows the kind. @internal */
export const FAMILY_RULES: readonly FamilyRule[] = [
  {
    includes: isProviderConfig,
    judge: judgeProviderConfig,
  },
];

/** Rules for kinds that only the cluster knows: claims and composites are named by its XRDs. @internal */
export const ROLE_RULES: Readonly<Partial<Record<NodeRole, HealthRule>>> = {
  claim: judgeCrossplaneResource,
  composite: judgeCrossplaneResource,
  managed: judgeCrossplaneResource,
};
