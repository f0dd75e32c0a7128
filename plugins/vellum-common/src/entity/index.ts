export type { EntityTarget } from './EntityTarget';
export * from './readEntityTarget';
export { formatProductRef } from './formatProductRef';
export type { ProductRef } from './ProductRef';
export { readProductRef } from './readProductRef';
