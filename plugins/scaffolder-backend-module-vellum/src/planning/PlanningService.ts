import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  GitopsApiVersions,
  GitopsCapacity,
  GitopsPlanRequest,
  GitopsPlanView,
  GitopsProductValues,
  GitopsTarget,
  GitopsTargetChoice,
} from '@vellum-io/backstage-plugin-vellum-common';

/** Who asks, and whether they still wait for the answer. @internal */
export interface PlanningCaller {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  signal?: AbortSignal;
}

/**
 * What forms show before anything is submitted. Reads only, and only the repositories of app-config: a caller cannot have the
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

  /** The targets that a form may offer, in the order of app-config. */
  listTargets(caller: PlanningCaller): Promise<GitopsTarget[]>;

  /** In which versions an object of a product can be written; throws FieldProblemsError for a target that is none. */
  readApiVersions(
    request: { product: string } & GitopsTargetChoice,
    caller: PlanningCaller,
  ): Promise<GitopsApiVersions>;

  /** What is left of a cluster; throws FieldProblemsError for a target that is none. */
  readCapacity(
    request: { namespace?: string } & GitopsTargetChoice,
    caller: PlanningCaller,
  ): Promise<GitopsCapacity>;

  /** Throws NotFoundError where the entity, or its product in git, is not there. */
  readProduct(
    entityRef: CompoundEntityRef,
    caller: PlanningCaller,
  ): Promise<GitopsProductValues>;
}
