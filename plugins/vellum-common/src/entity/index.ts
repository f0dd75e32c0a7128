export type { EntityTarget } from './EntityTarget';
export * from './readEntityTarget';
