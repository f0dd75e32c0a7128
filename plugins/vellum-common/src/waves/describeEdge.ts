import { DependencyEdge, EdgeState } from './DependencyEdge';

const WORDS: Readonly<Record<EdgeState, string>> = {
  met: 'ready',
  'not-found': 'not found',
  'not-read': 'not read here',
  'not-ready': 'not ready',
  'not-observed': 'its latest change is not seen yet',
  'revision-behind': 'revision behind',
  expression: 'its readyExpr is not met',
  'expression-unknown': 'its readyExpr is not evaluated here',
};

/** Why an entry of dependsOn holds, as a clause. @internal */
export function describeEdge({ state, revisions }: DependencyEdge): string {
  return revisions?.wants
    ? `still at ${revisions.has ?? 'no revision'}, the source is at ${
        revisions.wants
      }`
    : WORDS[state];
}
