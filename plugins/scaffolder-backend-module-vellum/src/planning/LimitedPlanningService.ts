import { CompoundEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { GitopsPlanRequest } from '@vellum-io/backstage-plugin-vellum-common';
import { PlanningCaller, PlanningService } from './PlanningService';

/** Answers that one person may wait for at a time: a form in a few windows, not a script. */
const MAX_PER_USER = 4;

/** Answers that all may wait for at a time; each holds several requests to the forge. */
const MAX_OVERALL = 24;

/**
 * Keeps forms from using up what the forge allows to everybody: whoever waits for many answers gets no further one. Too
 * many requests in a row are the affair of `backend.rateLimit`.
 *
 * @internal
 */
export class LimitedPlanningService implements PlanningService {
  readonly #running = new Map<string, number>();
  #overall = 0;

  constructor(private readonly inner: PlanningService) {}

  plan(request: GitopsPlanRequest, caller: PlanningCaller) {
    return this.#limit(caller, () => this.inner.plan(request, caller));
  }

  readProduct(entityRef: CompoundEntityRef, caller: PlanningCaller) {
    return this.#limit(caller, () => this.inner.readProduct(entityRef, caller));
  }

  /** Only configuration is read: nobody waits for it. */
  listTargets(caller: PlanningCaller) {
    return this.inner.listTargets(caller);
  }

  readApiVersions(
    request: Parameters<PlanningService['readApiVersions']>[0],
    caller: PlanningCaller,
  ) {
    return this.#limit(caller, () =>
      this.inner.readApiVersions(request, caller),
    );
  }

  readCapacity(
    request: Parameters<PlanningService['readCapacity']>[0],
    caller: PlanningCaller,
  ) {
    return this.#limit(caller, () => this.inner.readCapacity(request, caller));
  }

  async #limit<T>(caller: PlanningCaller, work: () => Promise<T>): Promise<T> {
    const user = caller.credentials.principal.userEntityRef;
    const mine = this.#running.get(user) ?? 0;
    if (mine >= MAX_PER_USER || this.#overall >= MAX_OVERALL) {
      throw new ServiceUnavailableError(
        mine >= MAX_PER_USER
          ? `${mine} answers are being worked out for you already; wait for one of them, then try again`
          : 'Many answers are being worked out at the moment; try again in a few seconds',
      );
    }
    this.#running.set(user, mine + 1);
    this.#overall += 1;
    try {
      return await work();
    } finally {
      this.#overall -= 1;
      const left = (this.#running.get(user) ?? 1) - 1;
      if (left > 0) {
        this.#running.set(user, left);
      } else {
        this.#running.delete(user);
      }
    }
  }
}
