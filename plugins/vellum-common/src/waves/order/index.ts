export { orderTasks } from './orderTasks';
export type { OrderTasksOptions, TaskGroup } from './orderTasks';
export { HOOK_DELETE_POLICIES } from './readDeletePolicies';
export type { HookDeletePolicy } from './readDeletePolicies';
export { SYNC_PHASES } from './syncPhases';
export type { SyncPhase } from './syncPhases';
export { tasksFromManifests } from './tasksFromManifests';
export type {
  ManifestTask,
  TasksFromManifests,
  TasksFromManifestsOptions,
} from './tasksFromManifests';
export type { HookNaming } from './nameOfHook';
export type { WaveTask } from './WaveTask';
