export * from './NodeRole';
