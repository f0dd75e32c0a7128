import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { describeFinding } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';
import { scopeChange } from '../../products/scopeChange';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { describeOutlook, problemsOf } from '../proposal/describeOutlook';
import { describePlan } from '../proposal/describePlan';
import { changeFields, readChange } from './changeFields';
import { gitopsPlanExamples } from './gitopsPlan.examples';

/**
 * The action `vellum:gitops:plan`: what a change would do, for a step that decides by it or shows it. It reads only, so a
 * dry run is the same as a run.
 *
 * @internal
 */
export function createGitopsPlanAction(targets: GitopsTargets) {
  return createTemplateAction({
    id: 'vellum:gitops:plan',
    description:
      'Plans a change to a GitOps repository without writing anything: its diff, and everything that stands against it.',
    examples: gitopsPlanExamples,
    supportsDryRun: true,
    schema: {
      input: () => z.object(changeFields),
      output: () =>
        z.object({
          diff: z
            .string()
            .describe('Unified diff; empty where there is nothing to change'),
          files: z.array(z.string()).describe('Paths of the files it touches'),
          problems: z
            .array(z.string())
            .describe('What stands against it; empty where it can be proposed'),
          outlook: z
            .enum(['open', 'extend', 'keep', 'refuse', 'nothing'])
            .describe(
              'What proposing it would do: open a pull request, extend the open one by a commit, keep it since it proposes exactly this, refuse, or nothing since there is nothing to change',
            ),
          pullRequestUrl: z
            .string()
            .optional()
            .describe('Page of the open pull request for the same'),
          targetBranch: z.string().describe('Branch that was planned on'),
          commit: z.string().describe('Its head'),
        }),
    },
    async handler(ctx) {
      const { changeSet, target } = readChange(ctx.input);
      const service = targets.serviceFor(target);
      const planned = await service.plan(
        scopeChange(changeSet, service.scope),
        {
          ...target,
          credentials: await ctx.getInitiatorCredentials(),
          signal: ctx.signal,
          requestedBy: ctx.user?.ref,
        },
      );
      const { outlook, plan } = planned;
      const problems = [
        ...plan.findings
          .filter(({ severity }) => severity === 'problem')
          .map(describeFinding),
        ...problemsOf(outlook),
      ];
      [...describePlan(planned), ...describeOutlook(outlook)].forEach(line =>
        ctx.logger.info(line),
      );
      problems.forEach(problem => ctx.logger.warn(problem));
      ctx.output('diff', plan.diff);
      ctx.output(
        'files',
        plan.files.map(({ path }) => path),
      );
      ctx.output('problems', problems);
      ctx.output('outlook', outlook.action);
      if (outlook.pullRequest) {
        ctx.output('pullRequestUrl', outlook.pullRequest.url);
      }
      ctx.output('targetBranch', planned.target);
      ctx.output('commit', planned.base);
    },
  });
}
