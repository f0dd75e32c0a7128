export * from './buildGraphView';
export * from './buildHeadline';
