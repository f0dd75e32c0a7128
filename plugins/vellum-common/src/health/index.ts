export { ARGO_WORDS } from './argo/ArgoHealth';
export type { ArgoHealth, ArgoHealthStatus } from './argo/ArgoHealth';
export * from './argo/computeArgoHealth';
export * from './computeHealth';
export type { HealthContext } from './HealthRule';
export * from './severity';
export * from './types';
