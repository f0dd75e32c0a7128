import { JsonObject } from '@backstage/types';
import { buildResourceEntity } from '../buildResourceEntity';
import { EntityPlacement } from '../EntityPlacement';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * The catalog entity of a team's models namespace.
 *
 * @internal
 */
export function buildSeldonTeamEntity(
  input: SeldonTeamInput,
  placement: EntityPlacement,
): JsonObject {
  const { models } = namespacesOf(input);
  const { team, environment, title, description, owner } = input;
  return buildResourceEntity(
    {
      name: models,
      title,
      description,
      owner,
      namespace: models,
      type: 'seldon-namespace',
      product: 'seldon-team',
      identity: { team, environment },
    },
    placement,
  );
}
