import { GraphNode } from '../../types';
import { FindingContext, FindingDraft } from '../rule/FindingRule';
import { nameOf } from './nameOf';
import { packageProblemOf } from './packageProblem';

/** What a package says of itself. Its Deployment and pods say more where they are seen. @internal */
export function tellPackage(
  node: GraphNode,
  { objectOf }: Pick<FindingContext, 'objectOf'>,
): FindingDraft | undefined {
  const object = objectOf(node);
  const problem = object && packageProblemOf(object);
  return (
    problem && {
      title: `${nameOf(node)} does not work`,
      sentence: `${nameOf(node)} ${problem.what}.`,
      nextStep: problem.nextStep,
      evidence: problem.evidence,
      since: problem.since,
      symptom: true,
    }
  );
}
