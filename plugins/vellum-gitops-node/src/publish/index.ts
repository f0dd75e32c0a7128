export { branchFor } from './branchFor';
export { planOnForge } from './planOnForge';
export type { ForgePlan } from './planOnForge';
export { PlanProblemsError } from './PlanProblemsError';
export { publishChangeSet } from './publishChangeSet';
export type { Proposal } from './publishChangeSet';
