export { findRootCauses } from './findRootCauses';
export type { FindRootCausesOptions, RootCauses } from './findRootCauses';
