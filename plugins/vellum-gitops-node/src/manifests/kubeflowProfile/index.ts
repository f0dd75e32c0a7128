export { changeKubeflowProfileChangeSet } from './changeKubeflowProfileChangeSet';
export { createKubeflowProfileChangeSet } from './createKubeflowProfileChangeSet';
export type {
  KubeflowAccess,
  KubeflowContributor,
  KubeflowProfileInput,
  KubeflowProfilePlugin,
  KubeflowProfileQuota,
} from './KubeflowProfileInput';
export { defaultKubeflowProfileLayout } from './KubeflowProfileLayout';
export type { KubeflowProfileLayout } from './KubeflowProfileLayout';
export { removeKubeflowProfileChangeSet } from './removeKubeflowProfileChangeSet';
export { validateKubeflowProfile } from './validateKubeflowProfile';
