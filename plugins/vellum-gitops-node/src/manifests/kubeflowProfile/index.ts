export { explainForeignNamespace } from './explainForeignNamespace';
export type {
  KubeflowAccess,
  KubeflowContributor,
  KubeflowProfileInput,
  KubeflowProfilePlugin,
  KubeflowProfileQuota,
} from './KubeflowProfileInput';
export { defaultKubeflowProfileLayout } from './KubeflowProfileLayout';
export type { KubeflowProfileLayout } from './KubeflowProfileLayout';
export { proposeKubeflowProfile } from './proposeKubeflowProfile';
export type { KubeflowProfileProposal } from './proposeKubeflowProfile';
export { readKubeflowProfile } from './readKubeflowProfile';
export { validateKubeflowProfile } from './validateKubeflowProfile';
