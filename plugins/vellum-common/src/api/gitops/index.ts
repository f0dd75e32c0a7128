export { gitopsFieldProblemSchema } from './GitopsFieldProblem';
export type { GitopsFieldProblem } from './GitopsFieldProblem';
export { GITOPS_MODES, gitopsPlanRequestSchema } from './GitopsPlanRequest';
export type { GitopsMode, GitopsPlanRequest } from './GitopsPlanRequest';
export {
  GITOPS_CHANGES,
  gitopsPlanViewSchema,
  planCheckSchema,
  plannedFileSchema,
  plannedObjectSchema,
} from './GitopsPlanView';
export type {
  GitopsChange,
  GitopsPlanView,
  PlanCheck,
  PlannedFile,
  PlannedObject,
} from './GitopsPlanView';
export {
  gitopsProductValuesPath,
  gitopsProductValuesSchema,
} from './GitopsProductValues';
export type { GitopsProductValues } from './GitopsProductValues';
