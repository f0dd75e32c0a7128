import { RepositoryAddress, RepositoryState } from '../forge';
import { BranchDecision } from './decideOnBranch';
import { ForgePlan } from './planAtHead';
import { OutlookFinding, ProposalOutlook } from './ProposalOutlook';

/**
 * What a decision and the state of a repository mean for the person who reads the plan.
 *
 * @internal
 */
export function describeOutlook(options: {
  address: RepositoryAddress;
  planned: ForgePlan;
  state: RepositoryState;
  decision: BranchDecision;
}): ProposalOutlook {
  const { address, planned, state, decision } = options;
  const { branch, head, pullRequest } = decision;
  const isEmpty = planned.plan.files.length === 0;
  const step: Step = isEmpty
    ? {
        action: 'nothing',
        severity: 'note',
        message: `Nothing to change: ${planned.target} is as it should be`,
      }
    : stepOf(decision, planned.target);
  const { action, ...finding } = step;
  return {
    action,
    branch,
    head,
    pullRequest,
    canPush: state.canPush,
    findings: [describeAccess(address, state), finding],
  };
}

const REASONS = {
  nothing: '',
  merged: '; the branch is left over from one that was merged, and moves on',
  ours: '; the branch is there from an earlier attempt, and gets another commit',
};

type Step = OutlookFinding & Pick<ProposalOutlook, 'action'>;

function stepOf(decision: BranchDecision, target: string): Step {
  const { branch, pullRequest } = decision;
  const named = pullRequest && `#${pullRequest.number} (${pullRequest.url})`;
  switch (decision.action) {
    case 'refuse':
      return {
        action: 'refuse',
        severity: 'problem',
        message: decision.reason,
      };
    case 'keep':
      return named
        ? {
            action: 'keep',
            severity: 'note',
            message: `Pull request ${named} proposes exactly this already`,
          }
        : {
            action: 'open',
            severity: 'note',
            message: `Branch ${branch} is there from an earlier attempt; its pull request into ${target} will be opened`,
          };
    default:
      return named
        ? {
            action: 'extend',
            severity: 'note',
            message: `Pull request ${named} is open and will get another commit`,
          }
        : {
            action: 'open',
            severity: decision.found === 'nothing' ? 'ok' : 'note',
            message: `A pull request from branch ${branch} into ${target} will be opened${
              REASONS[decision.found]
            }`,
          };
  }
}

function describeAccess(
  { host, owner, repo }: RepositoryAddress,
  { canPush, isArchived }: RepositoryState,
): OutlookFinding {
  const what = `push to ${owner}/${repo} and open pull requests there`;
  if (isArchived) {
    return {
      severity: 'problem',
      message: `${owner}/${repo} on ${host} is archived, so nobody can change it; ask its owner, or choose another repository`,
    };
  }
  switch (canPush) {
    case true:
      return {
        severity: 'ok',
        message: `The credentials configured for ${host} may ${what}`,
      };
    case false:
      return {
        severity: 'problem',
        message: `The credentials configured for ${host} may not ${what}. They need to read and write contents and pull requests`,
      };
    default:
      return {
        severity: 'note',
        message: `${host} does not say whether the credentials configured for it may ${what}; it turns out when that is done`,
      };
  }
}
