export * from './LaneBoard';
export * from './order';
export * from './planStages';
export * from './planWaves';
export * from './joinBoards';
export * from './planSteps';
