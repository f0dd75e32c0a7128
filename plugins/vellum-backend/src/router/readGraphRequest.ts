import { CompoundEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  GRAPH_VIEWS,
  GraphViewName,
} from '@vellum-io/backstage-plugin-vellum-common';
import { z } from 'zod';

const part = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9_.-]{0,61}[a-z0-9])?$/i,
    'has to be 1 to 63 letters, digits, "-", "_" or ".", and begin and end with a letter or digit',
  );

const schema = z.object({
  kind: part,
  namespace: part,
  name: part,
  view: z.enum(GRAPH_VIEWS, `has to be one of ${GRAPH_VIEWS.join(', ')}`),
});

/**
 * What a request for a graph asks for.
 *
 * @throws InputError that names each part that is wrong
 *
 * @internal
 */
export function readGraphRequest(request: {
  params: Record<string, string>;
  query: Record<string, unknown>;
}): { entityRef: CompoundEntityRef; view: GraphViewName } {
  const parsed = schema.safeParse({
    ...request.params,
    view: request.query.view,
  });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );
    throw new InputError(
      `The graph cannot be asked for like this: ${problems.join('; ')}.`,
    );
  }
  const { view, ...entityRef } = parsed.data;
  return { entityRef, view };
}
