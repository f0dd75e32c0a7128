import { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  GitopsPlanRequest,
  GitopsPlanView,
  GitopsProductValues,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * What the form fields and the card read of a GitOps repository. Nothing here writes.
 *
 * @public
 */
export interface GitopsApi {
  /**
   * The pull request that these values would make.
   *
   * Rejects with a `ResponseError` where the backend refuses; where values are at fault, `readFieldProblems` tells which.
   */
  plan(
    request: GitopsPlanRequest,
    options?: { signal?: AbortSignal },
  ): Promise<GitopsPlanView>;

  /**
   * The values with which the product of an entity is in git now. Rejects with a `ResponseError`: `NotFoundError` where it
   * is not there.
   */
  productValues(
    entity: CompoundEntityRef,
    options?: { signal?: AbortSignal },
  ): Promise<GitopsProductValues>;
}

/** @public */
export const gitopsApiRef = createApiRef<GitopsApi>().with({
  id: 'plugin.scaffolder.vellum-gitops',
  pluginId: 'scaffolder',
});
