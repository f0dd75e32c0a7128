export * from './buildGraphView';
export * from './buildHeadline';
export type { UnreadKinds } from './UnreadKinds';
