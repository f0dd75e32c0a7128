import { PermissionsService } from '@backstage/backend-plugin-api';
import { CompoundEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { GitopsPlanRequest } from '@vellum-io/backstage-plugin-vellum-common';
import { PlanningCaller, PlanningService } from './PlanningService';

/**
 * Lets those plan who may submit a form: a plan shows no more than the pull request they could open. What a policy says
 * about single actions and their input is decided at the submission, by the scaffolder.
 *
 * @internal
 */
export class AuthorizedPlanningService implements PlanningService {
  constructor(
    private readonly options: {
      inner: PlanningService;
      permissions: PermissionsService;
    },
  ) {}

  async plan(request: GitopsPlanRequest, caller: PlanningCaller) {
    await this.authorize(caller);
    return this.options.inner.plan(request, caller);
  }

  async readProduct(entityRef: CompoundEntityRef, caller: PlanningCaller) {
    await this.authorize(caller);
    return this.options.inner.readProduct(entityRef, caller);
  }

  async listTargets(caller: PlanningCaller) {
    await this.authorize(caller);
    return this.options.inner.listTargets(caller);
  }

  async readApiVersions(
    request: Parameters<PlanningService['readApiVersions']>[0],
    caller: PlanningCaller,
  ) {
    await this.authorize(caller);
    return this.options.inner.readApiVersions(request, caller);
  }

  async readCapacity(
    request: Parameters<PlanningService['readCapacity']>[0],
    caller: PlanningCaller,
  ) {
    await this.authorize(caller);
    return this.options.inner.readCapacity(request, caller);
  }

  private async authorize({ credentials }: PlanningCaller): Promise<void> {
    const [decision] = await this.options.permissions.authorize(
      [{ permission: taskCreatePermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not see what a change would be; the permission ${taskCreatePermission.name} is needed for it, as for submitting the form`,
      );
    }
  }
}
