export { ArgocdClient } from './ArgocdClient';
export type { TreeNode } from './ArgocdClient';
export { arrange } from './arrange';
export type { Stage } from './arrange';
export { explain } from './explain';
export type { Explained } from './explain';
export { checkSituation } from './checkSituation';
export type { ControllerWord, Situation } from './Situation';
