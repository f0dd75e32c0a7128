export type { DryRun, DryRunFinding } from './DryRun';
export type { PlanChecks } from './runLadder';
