import { DryRunAnswer } from './DryRun';
import { readAnswer } from './readAnswer';

/**
 * An answer for the reader of a plan.
 *
 * @internal
 */
export function settle(
  answer: ReturnType<typeof readAnswer>,
  namespace?: string,
): DryRunAnswer {
  return answer.result === 'no namespace'
    ? {
        result: 'untried',
        reason: `namespace ${namespace} is not there yet`,
      }
    : answer;
}

/**
 * What another namespace says is an answer only where it would be the same in each.
 *
 * @internal
 */
export function judgeStandIn(
  answer: DryRunAnswer,
  { namespace, standIn }: { namespace: string; standIn: string },
): DryRunAnswer {
  if (answer.result === 'accepted') {
    return { ...answer, standIn };
  }
  if (answer.result === 'refused' && answer.by !== 'schema') {
    const [{ message }] = answer.causes;
    return {
      result: 'untried',
      reason: `namespace ${namespace} is not there yet, and namespace ${standIn}, in which it was tried instead, has rules of its own (${message})`,
    };
  }
  return answer;
}
