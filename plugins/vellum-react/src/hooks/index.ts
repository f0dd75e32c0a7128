export type { GraphViewState } from './GraphViewState';
export { useGraphView } from './useGraphView';
export type { GraphViewResult } from './useGraphView';
export { useNow } from './useNow';
export { useSelection } from './useSelection';
export type { Selection } from './useSelection';
export { useTree } from './useTree';
export type { Tree } from './useTree';
