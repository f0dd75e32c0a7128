export * from './GraphView';
export * from './routes';
