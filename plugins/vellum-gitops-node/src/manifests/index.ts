export * from './vellumPlatform';
export { defaultGitopsLayout } from './GitopsLayout';
export type { GitopsLayout } from './GitopsLayout';
