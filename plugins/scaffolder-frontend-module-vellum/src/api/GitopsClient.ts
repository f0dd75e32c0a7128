import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { FetchApi } from '@backstage/frontend-plugin-api';
import {
  GITOPS_TARGETS_PATH,
  GitopsApiVersions,
  gitopsApiVersionsPath,
  gitopsApiVersionsSchema,
  GitopsCapacity,
  gitopsCapacityPath,
  gitopsCapacitySchema,
  GitopsPlanRequest,
  GitopsPlanView,
  gitopsPlanViewSchema,
  GitopsProductValues,
  gitopsProductValuesPath,
  gitopsProductValuesSchema,
  GitopsTarget,
  GitopsTargetChoice,
  gitopsTargetsSchema,
} from '@vellum-io/backstage-plugin-vellum-common';
import { GitopsApi } from './GitopsApi';
import { SharedAnswers } from './SharedAnswers';

/** As much of a zod schema as is used here. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: Error };
}

/**
 * Asks the module `vellum` of the scaffolder backend.
 *
 * @internal
 */
export class GitopsClient implements GitopsApi {
  readonly #fetchApi: FetchApi;
  readonly #shared = new SharedAnswers();

  private constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  static create(options: { fetchApi: FetchApi }): GitopsClient {
    return new GitopsClient(options);
  }

  plan(
    request: GitopsPlanRequest,
    options?: { signal?: AbortSignal },
  ): Promise<GitopsPlanView> {
    return this.#read('/vellum/v1/plan', gitopsPlanViewSchema, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
      signal: options?.signal,
    });
  }

  productValues(
    entity: CompoundEntityRef,
    options?: { signal?: AbortSignal },
  ): Promise<GitopsProductValues> {
    return this.#read(
      gitopsProductValuesPath(entity),
      gitopsProductValuesSchema,
      { signal: options?.signal },
    );
  }

  async targets(options?: { signal?: AbortSignal }): Promise<GitopsTarget[]> {
    const { targets } = await this.#readOnce(
      GITOPS_TARGETS_PATH,
      gitopsTargetsSchema,
      options?.signal,
    );
    return targets;
  }

  apiVersions(
    request: { product: string } & GitopsTargetChoice,
    options?: { signal?: AbortSignal },
  ): Promise<GitopsApiVersions> {
    return this.#read(gitopsApiVersionsPath(request), gitopsApiVersionsSchema, {
      signal: options?.signal,
    });
  }

  capacity(
    request: { namespace?: string } & GitopsTargetChoice,
    options?: { signal?: AbortSignal },
  ): Promise<GitopsCapacity> {
    return this.#readOnce(
      gitopsCapacityPath(request),
      gitopsCapacitySchema,
      options?.signal,
    );
  }

  /** One request for all who ask for it at the same time, which ends when none of them waits any more. */
  #readOnce<T>(
    path: string,
    schema: Schema<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    return this.#shared.wait(
      path,
      shared => this.#read(path, schema, { signal: shared }),
      signal,
    );
  }

  async #read<T>(
    path: string,
    schema: Schema<T>,
    init: RequestInit,
  ): Promise<T> {
    const response = await this.#fetchApi.fetch(
      `plugin://scaffolder${path}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const parsed = schema.safeParse(await response.json());
    if (!parsed.success) {
      throw new Error(
        `The scaffolder backend answered ${path} in a form this page does not know. Bring the frontend and backend modules of the suite to the same version.`,
        { cause: parsed.error },
      );
    }
    return parsed.data;
  }
}
