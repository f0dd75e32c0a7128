import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { GRAPH_VIEWS } from '@vellum-io/backstage-plugin-vellum-common';
import { z } from 'zod/v3';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { choiceFields } from '../proposal/targetFields';
import { parseFields } from '../../products/readFields';
import { followGraph } from '../../wait/followGraph';
import { followPullRequest } from '../../wait/followPullRequest';
import { HttpGraphReader } from '../../wait/HttpGraphReader';
import { systemClock, WaitClock } from '../../wait/WaitClock';
import { WAIT_STATES, WaitOutcome } from '../../wait/WaitOutcome';
import { waitExamples } from './wait.examples';

/** Not longer than the sign-in of whoever started the task, which is what the graph is read with. */
const MAX_MINUTES = 60;
const USUAL_MINUTES = 20;

/** How long an old state may be all that is to be seen after a merge. */
const SETTLE_AFTER_MERGE = 60_000;

const fields = z.object({
  entityRef: z
    .string()
    .describe(
      'Catalog entity whose graph is followed; it may not be there yet',
    ),
  view: z
    .enum(GRAPH_VIEWS)
    .optional()
    .describe('The tool whose view is followed; the first that shows anything'),
  pullRequestNumber: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Pull request that has to be merged first'),
  repoUrl: z
    .string()
    .optional()
    .describe(
      'Repository of the pull request as host?owner=…&repo=…; that of cluster and repository where absent',
    ),
  ...choiceFields,
  timeoutMinutes: z
    .number()
    .positive()
    .max(MAX_MINUTES, `has to be ${MAX_MINUTES} at most`)
    .optional()
    .describe(
      `When waiting ends at the latest; ${USUAL_MINUTES} where absent, ${MAX_MINUTES} at most`,
    ),
});

/**
 * The action `vellum:wait`: writes into the task log how what was merged comes to be, and ends by itself.
 *
 * @internal
 */
export function createWaitAction(options: {
  targets: GitopsTargets;
  auth: AuthService;
  discovery: DiscoveryService;
  clock?: WaitClock;
}) {
  const { targets, auth, discovery, clock = systemClock } = options;
  return createTemplateAction({
    id: 'vellum:wait',
    description:
      'Follows the graph of an entity in the task log until it is ready, stuck or refused; with a pull request, from its merge on. Ends by itself. Does not fail where things do not go well: the outputs say how it ended.',
    examples: waitExamples,
    supportsDryRun: true,
    schema: {
      input: () => fields,
      output: {
        state: () =>
          z
            .enum([...WAIT_STATES, 'dry-run'])
            .describe(
              'How waiting ended; dry-run where nothing was waited for',
            ),
        sentence: () => z.string().describe('Why, in a sentence'),
      },
    },
    async handler(ctx) {
      const { entityRef, view, pullRequestNumber, timeoutMinutes, ...where } =
        parseFields(fields, ctx.input);
      const { repoUrl, cluster, repository } = where;
      const entity = parseEntityRef(entityRef, { defaultKind: 'resource' });
      const end = ({ state, sentence }: WaitOutcome) => {
        ctx.logger.info(sentence);
        ctx.output('state', state);
        ctx.output('sentence', sentence);
      };
      if (ctx.isDryRun) {
        ctx.output('state', 'dry-run');
        ctx.output('sentence', `Would wait for ${entityRef}`);
        ctx.logger.info(`Dry run: would wait for ${entityRef}`);
        return;
      }
      const minutes = timeoutMinutes ?? USUAL_MINUTES;
      const run = {
        log: (line: string) => {
          ctx.logger.info(line);
        },
        deadline: new Date(+clock.now() + minutes * 60_000),
        signal: ctx.signal,
        clock,
      };
      if (pullRequestNumber !== undefined) {
        const { service } = repoUrl
          ? targets.common
          : targets.find({ cluster, repository });
        const forge = await service.openForge({ repoUrl, signal: ctx.signal });
        const merge = await followPullRequest({
          ...run,
          forge,
          number: pullRequestNumber,
        });
        if (merge !== 'merged') {
          end(merge);
          return;
        }
      }
      const graphs = new HttpGraphReader({
        auth,
        discovery,
        credentials: await ctx.getInitiatorCredentials(),
      });
      end(
        await followGraph({
          ...run,
          entity,
          view,
          graphs,
          settleMs: pullRequestNumber === undefined ? 0 : SETTLE_AFTER_MERGE,
        }),
      );
    },
  });
}
