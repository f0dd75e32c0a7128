import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import {
  branchFor,
  createForge,
  createVellumPlatformChangeSet,
  planOnForge,
  PlanProblemsError,
  publishChangeSet,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { GitopsConfig } from '../../readConfig';
import { describeOutcome } from './describeOutcome';
import { describePlan } from './describePlan';
import { gitopsProposeExamples } from './gitopsPropose.examples';
import { parseGitopsProposeInput } from './parseGitopsProposeInput';

/**
 * The action `vellum:gitops:propose`: a product, described by flat values, as a pull request in the GitOps repository.
 *
 * @internal
 */
export function createGitopsProposeAction(options: {
  integrations: ScmIntegrationRegistry;
  config: GitopsConfig;
}) {
  const { integrations, config } = options;
  return createTemplateAction({
    id: 'vellum:gitops:propose',
    description:
      'Proposes a change to the GitOps repository by pull request. Everything is checked before anything is written; a line that somebody else added meanwhile is kept; no branch is ever overwritten.',
    examples: gitopsProposeExamples,
    supportsDryRun: true,
    // Flat, so that a permission policy can address each value.
    schema: {
      input: {
        repoUrl: z =>
          z
            .string({
              description:
                'The GitOps repository as host?owner=…&repo=…; vellum.gitops.repoUrl of app-config where absent',
            })
            .optional(),
        targetBranch: z =>
          z
            .string({
              description:
                'Branch to merge into; vellum.gitops.branch of app-config, else the default branch, where absent',
            })
            .optional(),
        product: z =>
          z.enum(['vellum-platform'], {
            description: 'What is proposed',
          }),
        name: z =>
          z.string({
            description:
              'Name of the claim and of its catalog entity: a DNS-1123 label of at most 40 characters',
          }),
        namespace: z =>
          z.string({ description: 'Kubernetes namespace of the claim' }),
        owner: z =>
          z.string({
            description: 'Entity ref of the owning group or user',
          }),
        platformVersion: z =>
          z.string({ description: 'Version of the Vellum platform' }),
        istioVersion: z =>
          z.string({ description: "Version of Istio's charts" }),
        istioNamespace: z =>
          z
            .string({
              description:
                'Namespace of Istio; the Composition chooses it where absent',
            })
            .optional(),
        knativeOperatorVersion: z =>
          z.string({ description: 'Version of the Knative operator chart' }),
        knativeServingVersion: z =>
          z.string({
            description:
              'Version of Knative Serving: the minor version of the operator, or up to three older',
          }),
        title: z =>
          z.string({ description: 'Title of the catalog entity' }).optional(),
        description: z =>
          z
            .string({ description: 'Description of the catalog entity' })
            .optional(),
      },
      output: {
        pullRequestUrl: z =>
          z.string({
            description:
              'Page of the pull request; in a dry run, of the repository',
          }),
        pullRequestNumber: z =>
          z
            .number({ description: 'Its number; absent in a dry run' })
            .optional(),
        branch: z => z.string({ description: 'Branch of the pull request' }),
        targetBranch: z =>
          z.string({ description: 'Branch it is to be merged into' }),
        entityRef: z =>
          z.string({
            description: 'Catalog entity that appears after the merge',
          }),
        catalogPath: z =>
          z.string({ description: 'File of that entity in the repository' }),
      },
    },
    async handler(ctx) {
      const input = parseGitopsProposeInput(ctx.input);
      const repoUrl = input.repoUrl ?? config.repoUrl;
      if (!repoUrl) {
        throw new InputError(
          'No GitOps repository is named; set vellum.gitops.repoUrl in app-config.yaml, or give the step a repoUrl',
        );
      }
      const { changeSet, entityRef, catalogPath } =
        createVellumPlatformChangeSet({
          input,
          placement: config.entities,
          layout: config.layout,
        });
      const forge = await createForge({
        integrations,
        repoUrl,
        timeoutMs: config.timeoutMs,
        signal: ctx.signal,
      });
      const target = input.targetBranch ?? config.branch;
      const branch = branchFor(changeSet);
      ctx.output('branch', branch);
      ctx.output('entityRef', entityRef);
      ctx.output('catalogPath', catalogPath);

      if (ctx.isDryRun) {
        const planned = await planOnForge({ forge, changeSet, target });
        const where = `${planned.target} at ${planned.base.slice(0, 7)}`;
        logLines(ctx.logger, [
          ...describePlan(planned),
          ...planned.plan.diff.trimEnd().split('\n'),
        ]);
        PlanProblemsError.throwIfAny(planned.plan, where);
        ctx.output('targetBranch', planned.target);
        ctx.output('pullRequestUrl', planned.repositoryUrl);
        ctx.logger.info('Dry run: nothing was written');
        return;
      }

      const { host, owner, repo } = forge.address;
      const proposal = await ctx.checkpoint({
        key: `propose.${host}.${owner}.${repo}.${changeSet.id}`,
        fn: async () => {
          const published = await publishChangeSet({
            forge,
            changeSet,
            target,
            requestedBy: ctx.user?.ref,
          });
          logLines(ctx.logger, describePlan(published));
          const { pullRequest, outcome } = published;
          return {
            url: pullRequest.url,
            number: pullRequest.number,
            target: published.target,
            outcome,
          };
        },
      });
      ctx.logger.info(describeOutcome(proposal));
      ctx.output('targetBranch', proposal.target);
      ctx.output('pullRequestUrl', proposal.url);
      ctx.output('pullRequestNumber', proposal.number);
    },
  });
}

function logLines(
  logger: ActionContext<{}>['logger'],
  lines: readonly string[],
): void {
  for (const line of lines) {
    logger.info(line);
  }
}
