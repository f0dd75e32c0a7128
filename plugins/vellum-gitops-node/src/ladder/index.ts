export type { PlanChecks } from './runLadder';
