export * from './LaneBoard';
export * from './planStages';
export * from './planWaves';
export * from './readSyncWave';
