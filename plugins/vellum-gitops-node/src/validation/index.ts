export { describeFieldProblems } from './describeFieldProblems';
export type { FieldProblem } from './FieldProblem';
export { findUnresolvedExpressions } from './findUnresolvedExpressions';
