import { ConflictError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  ChangeSet,
  FileChange,
  PlanProblemsError,
  ProposedChange,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { GitopsService, GitopsTarget } from '../../GitopsService';
import { describeOutcome } from './describeOutcome';
import { describeOutlook, problemsOf } from './describeOutlook';
import { describePlan } from './describePlan';

/** As much of the context of an action as a proposal needs. */
type ProposalContext = Pick<
  ActionContext<{}, any>,
  | 'logger'
  | 'checkpoint'
  | 'isDryRun'
  | 'signal'
  | 'user'
  | 'output'
  | 'getInitiatorCredentials'
>;

/**
 * Proposes a change in a step of the scaffolder: one checkpoint, so that a task that goes on after a restart proposes
 * nothing twice. In a dry run it plans at the head of the branch, logs the diff and writes nothing. `outputOf`: what the step
 * outputs beside the usual, from the files that differ.
 *
 * @internal
 */
export async function runProposal(
  ctx: ProposalContext,
  service: GitopsService,
  changeSet: ChangeSet | ProposedChange,
  where: Omit<GitopsTarget, 'signal' | 'credentials'>,
  outputOf: (files: readonly FileChange[]) => JsonObject = () => ({}),
): Promise<void> {
  const target = {
    ...where,
    credentials: await ctx.getInitiatorCredentials(),
    signal: ctx.signal,
    requestedBy: ctx.user?.ref,
  };
  if (ctx.isDryRun) {
    const planned = await service.plan(changeSet, target);
    logLines(ctx.logger, [
      ...describePlan(planned),
      ...describeOutlook(planned.outlook),
      ...planned.plan.diff.trimEnd().split('\n'),
    ]);
    PlanProblemsError.throwIfAny(
      planned.plan,
      `${planned.target} at ${planned.base.slice(0, 7)}`,
    );
    const problems = problemsOf(planned.outlook);
    if (problems.length > 0) {
      throw new ConflictError(problems.join('. '));
    }
    outputAll(ctx, outputOf(planned.plan.files));
    ctx.output('branch', planned.branch);
    ctx.output('targetBranch', planned.target);
    ctx.output('pullRequestUrl', planned.repositoryUrl);
    ctx.logger.info('Dry run: nothing was written');
    return;
  }
  const { address } = await service.openForge(target);
  const proposal = await ctx.checkpoint({
    key: `propose.${address.host}.${address.owner}.${address.repo}.${
      changeSet.id
    }${where.targetBranch ? `.${where.targetBranch}` : ''}`,
    fn: async () => {
      const published = await service.publish(changeSet, target);
      logLines(ctx.logger, describePlan(published));
      const { branch, pullRequest, outcome } = published;
      return {
        branch,
        url: pullRequest.url,
        number: pullRequest.number,
        target: published.target,
        outcome,
        more: outputOf(published.plan.files),
      };
    },
  });
  outputAll(ctx, proposal.more);
  ctx.logger.info(describeOutcome(proposal));
  ctx.output('branch', proposal.branch);
  ctx.output('targetBranch', proposal.target);
  ctx.output('pullRequestUrl', proposal.url);
  ctx.output('pullRequestNumber', proposal.number);
}

function outputAll(ctx: ProposalContext, values: JsonObject): void {
  for (const [name, value] of Object.entries(values)) {
    ctx.output(name, value);
  }
}

function logLines(
  logger: ProposalContext['logger'],
  lines: readonly string[],
): void {
  for (const line of lines) {
    logger.info(line);
  }
}
