export * from './LaneBoard';
export * from './order';
export * from './planStages';
export * from './planWaves';
export * from './planSteps';
