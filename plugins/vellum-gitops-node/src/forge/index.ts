export { createForge } from './createForge';
export type { Forge, ForgeCommit, PullRequest } from './Forge';
export { ForgeError } from './ForgeError';
export type { ForgeErrorReason } from './ForgeError';
export type { RepositoryAddress } from './RepositoryAddress';
