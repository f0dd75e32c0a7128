import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { FetchApi } from '@backstage/frontend-plugin-api';
import {
  entityGraphPath,
  GraphView,
  GraphViewName,
  graphViewSchema,
} from '@vellum-io/backstage-plugin-vellum-common';
import { VellumApi } from './VellumApi';

/** Views kept for an ETag; a person looks at few entities in a row, and a view can be large. */
const MAX_REMEMBERED = 12;

/**
 * Reads views from the `vellum` backend. An unchanged view costs a 304: the answer kept for its ETag is given again,
 * as the same object, so that nothing below it renders again.
 *
 * @public
 */
export class VellumClient implements VellumApi {
  readonly #fetchApi: FetchApi;
  readonly #remembered = new Map<string, { etag: string; view: GraphView }>();

  private constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  static create(options: { fetchApi: FetchApi }): VellumClient {
    return new VellumClient(options);
  }

  async getGraphView(
    entity: CompoundEntityRef,
    view: GraphViewName,
    options: { signal?: AbortSignal } = {},
  ): Promise<GraphView> {
    const path = entityGraphPath(entity, view);
    const known = this.#remembered.get(path);
    const response = await this.#fetchApi.fetch(`plugin://vellum${path}`, {
      headers: known ? { 'If-None-Match': known.etag } : {},
      signal: options.signal,
    });
    if (response.status === 304 && known) {
      return known.view;
    }
    if (!response.ok) {
      this.#remembered.delete(path);
      throw await ResponseError.fromResponse(response);
    }
    const decoded = decodeGraphView(await response.json(), path);
    this.#remember(path, response.headers.get('etag'), decoded);
    return decoded;
  }

  #remember(path: string, etag: string | null, view: GraphView) {
    this.#remembered.delete(path);
    if (!etag) {
      return;
    }
    this.#remembered.set(path, { etag, view });
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MAX_REMEMBERED) {
      this.#remembered.delete(oldest);
    }
  }
}

function decodeGraphView(body: unknown, path: string): GraphView {
  const result = graphViewSchema.safeParse(body);
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  throw new Error(
    `The vellum backend answered ${path} in a form this page does not know (${issue.path.join(
      '.',
    )}: ${
      issue.message
    }). Bring the frontend and backend packages of the suite to the same version.`,
  );
}
