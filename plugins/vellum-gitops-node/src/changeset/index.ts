export type {
  AddKustomizationEntryOperation,
  AddLocationTargetOperation,
  ChangeOperation,
  ChangeSet,
  CreateFileOperation,
  ObjectIdentity,
  RequireAbsentObjectOperation,
} from './ChangeSet';
export type { Plan, PlanFinding } from './Plan';
export { planChangeSet } from './planChangeSet';
