export type { EntityTarget } from './EntityTarget';
