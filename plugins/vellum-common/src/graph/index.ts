export * from './buildGraph';
export * from './countStates';
export * from './defaultExpanded';
export * from './describeRef';
export * from './filterGraph';
export * from './flattenTree';
export { parseFluxInventoryId } from './relations/fluxInventoryId';
export type { ListCoverageOptions } from './ListCoverage';
export * from './renderTreeText';
export * from './rootcause';
export * from './snapshotFromObjects';
export * from './types';
export type {
  KindCoverage,
  KindScope,
  ResourceSnapshot,
} from './ResourceSnapshot';
