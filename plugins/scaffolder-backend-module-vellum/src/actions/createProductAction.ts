import { InputError } from '@backstage/errors';
import {
  createTemplateAction,
  TemplateExample,
} from '@backstage/plugin-scaffolder-node';
import { describeFieldProblems } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';
import { inspectCluster } from '../cluster/inspectCluster';
import { parseProductValues } from '../products/parseProductValues';
import { Product } from '../products/Product';
import { COMMIT, proposeProduct } from '../products/proposeProduct';
import { parseFields } from '../products/readFields';
import { productOutput } from './proposal/proposalOutput';
import { runProposal } from './proposal/runProposal';
import { GitopsTargets } from '../targets/GitopsTargets';
import { choiceFields, targetFields } from './proposal/targetFields';

/**
 * The action of a product: creates, changes or removes one by pull request. Its input is flat, so that a permission
 * policy can address each value.
 *
 * @internal
 */
export function createProductAction<Values extends object>(options: {
  id: string;
  description: string;
  product: Product<Values>;
  examples: TemplateExample[];
  targets: GitopsTargets;
}) {
  const { product, targets, ...action } = options;
  const { fields, identity } = product;
  const optional = Object.fromEntries(
    Object.entries(fields.shape).map(([name, field]) => [
      name,
      identity.includes(name) ? field : field.optional(),
    ]),
  );
  const settings = {
    mode: z
      .enum(['create', 'change', 'remove'])
      .optional()
      .describe('What is to be done; create where absent'),
    ...choiceFields,
    ...targetFields,
  };
  const basis = z
    .string()
    .regex(COMMIT, 'is not the hash of a commit')
    .optional()
    .describe(
      'To change: the commit whose values the form began with. What somebody else changed since then stays; without it, the values given are all that counts',
    );
  const confirmName = z
    .string()
    .optional()
    .describe('The name once more, typed by whoever removes it');
  const input = z.object({ ...settings, basis, confirmName, ...optional });
  return createTemplateAction({
    ...action,
    supportsDryRun: true,
    schema: {
      input: () => input,
      output: () =>
        z.object({ ...productOutput, ...product.output?.fields.shape }),
    },
    async handler(ctx) {
      const {
        mode = 'create',
        basis: openedOn,
        cluster,
        repository,
        ...target
      } = parseFields(z.object({ ...settings, basis }), ctx.input);
      const values = Object.fromEntries(
        Object.entries(ctx.input).filter(
          ([name]) => name !== 'basis' && !(name in settings),
        ),
      );
      const { service, namespaces } = targets.find({ cluster, repository });
      const parsed = parseProductValues(
        product,
        mode,
        values,
        service.settings,
      );
      const { problems, unknown } = await inspectCluster({
        ...{ product, values: parsed, mode, namespaces },
        caller: {
          credentials: await ctx.getInitiatorCredentials(),
          signal: ctx.signal,
        },
      });
      unknown.forEach(line => ctx.logger.info(line));
      if (problems.length > 0) {
        throw new InputError(describeFieldProblems(problems));
      }
      const { changeSet, entityRef, catalogPath } = proposeProduct({
        ...{ product, mode, values: parsed, basis: openedOn, service },
        target: { ...target, signal: ctx.signal },
      });
      if (entityRef !== undefined && catalogPath !== undefined) {
        ctx.output('entityRef', entityRef);
        ctx.output('catalogPath', catalogPath);
      }
      await runProposal(ctx, service, changeSet, target, files =>
        mode === 'remove' ? {} : product.output?.from(parsed, files) ?? {},
      );
    },
  });
}
