export { ArgocdClient } from './ArgocdClient';
export type { TreeNode } from './ArgocdClient';
export { explain } from './explain';
export type { Explained } from './explain';
export { checkSituation } from './checkSituation';
export type { ControllerWord, Situation } from './Situation';
export { useStage } from './useStage';
export type { Stage } from './useStage';
