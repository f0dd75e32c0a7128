export * from './vellumPlatform';
export type { EntityPlacement } from './EntityPlacement';
export { defaultGitopsLayout } from './GitopsLayout';
export type { GitopsLayout } from './GitopsLayout';
