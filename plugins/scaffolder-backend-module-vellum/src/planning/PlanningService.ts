import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  GitopsPlanRequest,
  GitopsPlanView,
  GitopsProductValues,
} from '@vellum-io/backstage-plugin-vellum-common';

/** Who asks, and whether they still wait for the answer. @internal */
export interface PlanningCaller {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  signal?: AbortSignal;
}

/**
 * What forms show before anything is submitted. Reads only, and only the repository of app-config: a caller cannot have the
 * integrations' credentials read another one.
 *
 * @internal
 */
export interface PlanningService {
  /** Throws FieldProblemsError for values that cannot be taken. */
  plan(
    request: GitopsPlanRequest,
    caller: PlanningCaller,
  ): Promise<GitopsPlanView>;

  /** Throws NotFoundError where the entity, or its product in git, is not there. */
  readProduct(
    entityRef: CompoundEntityRef,
    caller: PlanningCaller,
  ): Promise<GitopsProductValues>;
}
