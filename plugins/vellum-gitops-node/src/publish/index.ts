export { branchFor } from './branchFor';
export type { OnExisting } from './OnExisting';
export type { ForgePlan } from './planAtHead';
export { planOnForge } from './planOnForge';
export type { PlannedProposal } from './planOnForge';
export { PlanProblemsError } from './PlanProblemsError';
export type { OutlookFinding, ProposalOutlook } from './ProposalOutlook';
export { publishChangeSet } from './publishChangeSet';
export type { Proposal } from './publishChangeSet';
