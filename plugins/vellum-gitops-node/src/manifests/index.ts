export * from './kubeflowProfile';
export * from './seldonTeam';
export * from './vellumPlatform';
export type { EntityPlacement } from './EntityPlacement';
export { defaultGitopsLayout } from './GitopsLayout';
export type { GitopsLayout } from './GitopsLayout';
