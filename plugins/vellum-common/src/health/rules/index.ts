import { NodeRole } from '../../graph/types';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { argocdRules } from './argocd';
import { crossplaneRules, judgeCrossplaneResource } from './crossplane';
import { fluxRules } from './flux';
import { knativeRules } from './knative';
import { kubernetesRules } from './kubernetes';
import { workloadRules } from './workloads';

/** Every rule by kind and group. A new kind is one entry in one of these tables. @internal */
export const HEALTH_RULES: HealthRuleTable = {
  ...workloadRules,
  ...kubernetesRules,
  ...crossplaneRules,
  ...fluxRules,
  ...argocdRules,
  ...knativeRules,
};

/** Rules for kinds that only the cluster knows: claims and composites are named by its XRDs. @internal */
export const ROLE_RULES: Readonly<Partial<Record<NodeRole, HealthRule>>> = {
  claim: judgeCrossplaneResource,
  composite: judgeCrossplaneResource,
  managed: judgeCrossplaneResource,
};
