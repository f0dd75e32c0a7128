export * from './GraphView';
export * from './routes';
export * from './gitops';
