export * from './buildGraph';
export { countStates, STATE_GROUPS } from './countStates';
export type { StateCounts, StateGroup } from './countStates';
export { matchesFilter } from './filterGraph';
export type { GraphFilter } from './filterGraph';
export * from './flattenTree';
export type { ListCoverageOptions } from './ListCoverage';
export * from './rootcause';
export * from './snapshotFromObjects';
export * from './types';
export type {
  KindCoverage,
  KindScope,
  ResourceSnapshot,
} from './ResourceSnapshot';
