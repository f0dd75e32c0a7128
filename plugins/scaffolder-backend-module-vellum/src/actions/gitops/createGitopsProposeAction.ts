import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { z } from 'zod/v3';
import { scopeChange } from '../../products/scopeChange';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { proposalOutput } from '../proposal/proposalOutput';
import { runProposal } from '../proposal/runProposal';
import { changeFields, readChange } from './changeFields';
import { gitopsProposeExamples } from './gitopsPropose.examples';

/**
 * The action `vellum:gitops:propose`: a change in a template's own operations, as a pull request.
 *
 * @internal
 */
export function createGitopsProposeAction(targets: GitopsTargets) {
  return createTemplateAction({
    id: 'vellum:gitops:propose',
    description:
      'Proposes a change to a GitOps repository by pull request: files that come and go, values that are edited in place, entries of lists. It is worked out at the head of the branch, so a line that somebody else added meanwhile is kept; no branch is ever overwritten.',
    examples: gitopsProposeExamples,
    supportsDryRun: true,
    schema: {
      input: () => z.object(changeFields),
      output: () => z.object(proposalOutput),
    },
    async handler(ctx) {
      const { changeSet, target } = readChange(ctx.input);
      const service = targets.serviceFor(target);
      const change = scopeChange(changeSet, service.scope);
      await runProposal(ctx, service, change, target);
    },
  });
}
