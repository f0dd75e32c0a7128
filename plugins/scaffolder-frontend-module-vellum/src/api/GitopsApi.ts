import { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  GitopsApiVersions,
  GitopsCapacity,
  GitopsPlanRequest,
  GitopsPlanView,
  GitopsProductValues,
  GitopsTarget,
  GitopsTargetChoice,
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

  /** Where changes may go, in the order of the configuration. */
  targets(options?: { signal?: AbortSignal }): Promise<GitopsTarget[]>;

  /** In which versions an object of a product can be written in a target; the usual one where none is chosen. */
  apiVersions(
    request: { product: string } & GitopsTargetChoice,
    options?: { signal?: AbortSignal },
  ): Promise<GitopsApiVersions>;

  /** What is left of the cluster of a target, beside the quota of `namespace`. */
  capacity(
    request: { namespace?: string } & GitopsTargetChoice,
    options?: { signal?: AbortSignal },
  ): Promise<GitopsCapacity>;

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
