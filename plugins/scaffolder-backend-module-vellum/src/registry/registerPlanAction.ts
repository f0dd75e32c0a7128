import { AuthService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotAllowedError } from '@backstage/errors';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import {
  PlanCheck,
  PlannedObject,
} from '@vellum-io/backstage-plugin-vellum-common';
import { describeFinding } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { PlanningService } from '../planning/PlanningService';
import { PRODUCTS } from '../products';

/**
 * Registers the plan of a change as an action that tools may call: the same plan as a form shows, with the caller's own
 * permissions. It reads only.
 *
 * @internal
 */
export function registerPlanAction(options: {
  actionsRegistry: ActionsRegistryService;
  auth: AuthService;
  planning: PlanningService;
}): void {
  const { actionsRegistry, auth, planning } = options;
  actionsRegistry.register({
    name: 'plan-gitops-change',
    title: 'Plan a GitOps change',
    description: [
      'Shows the pull request that creating, changing or removing a product would open: the files and objects it touches, the diff, and what stands against it. Nothing is written.',
      ...PRODUCTS.map(
        ({ id, fields }) =>
          `Values of ${id}: ${Object.keys(fields.shape).join(', ')}.`,
      ),
    ].join('\n\n'),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: taskCreatePermission,
    schema: {
      input: z =>
        z.object({
          product: z
            .enum(PRODUCTS.map(({ id }) => id) as [string, ...string[]])
            .describe('What is created, changed or removed'),
          mode: z.enum(['create', 'change', 'remove']),
          values: z
            .record(z.unknown())
            .describe(
              'Flat values, as the template of the product takes them; to remove, those that name it, and confirmName with the name again. Where the portal has several clusters or repositories: cluster and repository, which choose one of them',
            ),
        }),
      output: z =>
        z.object({
          title: z.string().describe('Title of the pull request'),
          repository: z.string(),
          target: z.string().describe('Branch it would be merged into'),
          branch: z.string().describe('Branch of the pull request'),
          pullRequestUrl: z
            .string()
            .optional()
            .describe('The open pull request that it would add to'),
          objects: z
            .array(z.string())
            .describe(
              'Objects that are added, changed or removed, and what is deleted with a removed one',
            ),
          checks: z
            .array(z.string())
            .describe('What was checked; a problem stops the change'),
          isPossible: z.boolean().describe('No check found a problem'),
          diff: z.string().describe('Unified diff of all files'),
        }),
    },
    action: async ({ input, credentials }) => {
      if (!auth.isPrincipal(credentials, 'user')) {
        throw new NotAllowedError(
          'A plan shows what a person may propose; call this action as a signed-in user',
        );
      }
      const plan = await planning.plan(input, { credentials });
      return {
        output: {
          title: plan.title,
          repository: plan.repository.url,
          target: plan.target,
          branch: plan.branch,
          pullRequestUrl: plan.pullRequest?.url,
          objects: plan.objects.map(describeObject),
          checks: plan.checks.flatMap(describeCheck),
          isPossible: plan.checks.every(({ result }) => result !== 'problem'),
          diff: plan.files
            .map(({ path, diff }) => `--- ${path}\n${diff}`)
            .join('\n'),
        },
      };
    },
  });
}

function describeObject(object: PlannedObject): string {
  const { change, kind, namespace, name, consequence } = object;
  const what = `${change}: ${kind} ${namespace ? `${namespace}/` : ''}${name}`;
  return consequence ? `${what}. ${consequence}` : what;
}

function describeCheck({ result, sentence, findings }: PlanCheck): string[] {
  return [
    `${result}: ${sentence}`,
    ...findings.map(each => `${each.severity}: ${describeFinding(each)}`),
  ];
}
