export { createForge } from './createForge';
export { parseRepositoryUrl } from './parseRepositoryUrl';
export type {
  CommitComparison,
  Forge,
  ForgeCommit,
  NewCommit,
  NewPullRequest,
  PullRequest,
  PullRequestSearch,
  PullRequestState,
  PullRequestText,
  RepositoryState,
} from './Forge';
export { ForgeError } from './ForgeError';
export type { ForgeErrorReason } from './ForgeError';
export type { RepositoryAddress } from './RepositoryAddress';
