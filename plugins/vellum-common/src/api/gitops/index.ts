export { findTargetOfEntity } from './findTargetOfEntity';
export {
  gitopsApiVersionsPath,
  gitopsApiVersionsSchema,
} from './GitopsApiVersions';
export type { GitopsApiVersions } from './GitopsApiVersions';
export { gitopsCapacityPath, gitopsCapacitySchema } from './GitopsCapacity';
export type { GitopsCapacity } from './GitopsCapacity';
export {
  GITOPS_TARGETS_PATH,
  gitopsTargetSchema,
  gitopsTargetsSchema,
} from './GitopsTarget';
export type { GitopsTarget, GitopsTargetChoice } from './GitopsTarget';
export { gitopsFieldProblemSchema } from './GitopsFieldProblem';
export type { GitopsFieldProblem } from './GitopsFieldProblem';
export { GITOPS_MODES, gitopsPlanRequestSchema } from './GitopsPlanRequest';
export type { GitopsMode, GitopsPlanRequest } from './GitopsPlanRequest';
export {
  GITOPS_CHANGES,
  gitopsPlanViewSchema,
  planCheckFindingSchema,
  planCheckSchema,
  plannedFileSchema,
  plannedObjectSchema,
} from './GitopsPlanView';
export type {
  GitopsChange,
  GitopsPlanView,
  PlanCheck,
  PlanCheckFinding,
  PlannedFile,
  PlannedObject,
} from './GitopsPlanView';
export {
  gitopsProductValuesPath,
  gitopsProductValuesSchema,
} from './GitopsProductValues';
export type { GitopsProductValues } from './GitopsProductValues';
