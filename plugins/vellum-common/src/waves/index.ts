export * from './LaneBoard';
export * from './order';
export { planWaves } from './planWaves';
export type { PlanWavesOptions } from './planWaves';
