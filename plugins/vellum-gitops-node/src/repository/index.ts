export type { RepositoryReader } from './RepositoryReader';
export type { FileChange } from './WorkingTree';
