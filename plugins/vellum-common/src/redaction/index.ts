export * from './pruneObject';
