export { pruneObject } from './pruneObject';
