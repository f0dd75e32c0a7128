import { PermissionsService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { vellumGraphReadPermission } from '@vellum-io/backstage-plugin-vellum-common';
import { EntityGraphService } from './EntityGraphService';
import { GraphAnswer, GraphRequest, GraphService } from './GraphService';

/** @internal */
export interface AuthorizedGraphServiceOptions {
  inner: EntityGraphService;
  catalog: CatalogService;
  permissions: PermissionsService;
}

/**
 * Asks, with the caller's credentials, whether they see the entity and whether they may see its graph. The routes know
 * no other {@link GraphService}, so none of them can forget it.
 *
 * @internal
 */
export class AuthorizedGraphService implements GraphService {
  constructor(private readonly options: AuthorizedGraphServiceOptions) {}

  async getGraph(request: GraphRequest): Promise<GraphAnswer> {
    const { inner, catalog, permissions } = this.options;
    const { credentials, view } = request;
    const entityRef = stringifyEntityRef(request.entityRef);

    const entity = await catalog.getEntityByRef(request.entityRef, {
      credentials,
    });
    if (!entity) {
      // The same words for "not there" and "not for you": the difference would tell that it exists.
      throw new NotFoundError(
        `There is no entity ${entityRef} that you may see; check its name, or ask its owner for access.`,
      );
    }
    const [decision] = await permissions.authorize(
      [{ permission: vellumGraphReadPermission, resourceRef: entityRef }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not see the live objects of ${entityRef}; the permission ${vellumGraphReadPermission.name} is needed for it.`,
      );
    }
    return await inner.getGraph({
      entity,
      view,
      viewer: credentials.principal.userEntityRef,
    });
  }
}
