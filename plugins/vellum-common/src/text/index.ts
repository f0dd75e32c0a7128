export { formatAge } from './formatAge';
export * from './joinNames';
