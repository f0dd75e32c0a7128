export { describeFieldProblems } from './describeFieldProblems';
export type { FieldProblem } from './FieldProblem';
export { findHostileText } from './findHostileText';
export { findUnresolvedExpressions } from './findUnresolvedExpressions';
export { isDnsLabel } from './isDnsLabel';
export { parseVersion } from './parseVersion';
