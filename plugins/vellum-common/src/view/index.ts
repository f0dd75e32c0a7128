export * from './buildGraphView';
