export * from './LaneBoard';
