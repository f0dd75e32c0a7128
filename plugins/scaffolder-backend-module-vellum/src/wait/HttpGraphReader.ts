import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  entityGraphPath,
  GraphViewName,
  graphViewSchema,
} from '@vellum-io/backstage-plugin-vellum-common';
import { GraphLook, GraphReader } from './GraphReader';

/** Longest that one look may take, in milliseconds. */
const TIMEOUT = 30_000;

/**
 * Reads graphs from the `vellum` backend in the name of whoever started the task: what they may not see, their task does
 * not see either.
 *
 * @internal
 */
export class HttpGraphReader implements GraphReader {
  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
      credentials: BackstageCredentials;
    },
  ) {}

  async read(
    entity: CompoundEntityRef,
    view: GraphViewName,
    signal?: AbortSignal,
  ): Promise<GraphLook> {
    const { auth, discovery, credentials } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'vellum',
    });
    const baseUrl = await discovery.getBaseUrl('vellum');
    const limit = AbortSignal.timeout(TIMEOUT);
    try {
      const response = await fetch(
        `${baseUrl}${entityGraphPath(entity, view)}`,
        {
          headers: { Authorization: `Bearer ${token}` },
          signal: signal ? AbortSignal.any([signal, limit]) : limit,
        },
      );
      return response.ok
        ? readView(await response.json())
        : await readFailure(response);
    } catch (error) {
      signal?.throwIfAborted();
      return { status: 'unreachable', reason: String(error) };
    }
  }
}

function readView(body: unknown): GraphLook {
  const { success, data } = graphViewSchema.safeParse(body);
  return success
    ? { status: 'seen', view: data }
    : {
        status: 'refused',
        reason:
          'the vellum backend answers in another form; bring the packages of the suite to the same version',
      };
}

async function readFailure(response: Response): Promise<GraphLook> {
  const { body } = await ResponseError.fromResponse(response);
  const { name, message } = body.error;
  // Without the plugin nothing answers there, which is another 404 than that of an entity.
  if (response.status === 404 && name === 'NotFoundError') {
    return { status: 'absent' };
  }
  const reason = `${name}: ${message}`;
  const isTemporary = response.status >= 500 || response.status === 429;
  return { status: isTemporary ? 'unreachable' : 'refused', reason };
}
