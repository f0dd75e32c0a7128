export {
  gitopsCurrentRequestSchema,
  gitopsCurrentValuesSchema,
} from './GitopsCurrentValues';
export type {
  GitopsCurrentRequest,
  GitopsCurrentValues,
} from './GitopsCurrentValues';
export { gitopsFieldProblemSchema } from './GitopsFieldProblem';
export type { GitopsFieldProblem } from './GitopsFieldProblem';
export { GITOPS_MODES, gitopsPlanRequestSchema } from './GitopsPlanRequest';
export type { GitopsMode, GitopsPlanRequest } from './GitopsPlanRequest';
export { GITOPS_CHANGES, gitopsPlanViewSchema } from './GitopsPlanView';
export type {
  GitopsChange,
  GitopsPlanView,
  PlanCheck,
  PlannedFile,
  PlannedObject,
} from './GitopsPlanView';
