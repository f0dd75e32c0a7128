export type {
  AddLocationTargetOperation,
  AddResourceOperation,
  ChangeOperation,
  ChangeSet,
  CreateFileOperation,
  DeleteFileOperation,
  EditYamlOperation,
  ObjectIdentity,
  RemoveLocationTargetOperation,
  RemoveResourceOperation,
  RequireAbsentObjectOperation,
} from './ChangeSet';
export { describeFinding } from './describeFinding';
export type { ObjectChange, Plan, PlanFinding } from './Plan';
export type { PlanRung } from './PlanRung';
export type { ProposedChange } from './ProposedChange';
export { planChangeSet } from './planChangeSet';
