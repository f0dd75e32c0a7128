import { NotFoundError } from '@backstage/errors';
import { sleep } from '../process/sleep';
import { KubeConnection } from './KubeConnection';
import { KubeRequestError } from './KubeRequestError';
import {
  describeReference,
  KubeObject,
  ObjectReference,
  referenceOf,
} from './KubeObject';

interface ServedKind {
  plural: string;
  namespaced: boolean;
}

/** Options of `KubeClient.list`. */
export interface ListOptions {
  apiVersion: string;
  kind: string;
  namespace?: string;
  labelSelector?: string;
}

/** Options of a patch: a JSON merge patch of the object or its status. */
export interface PatchOptions extends ObjectReference {
  patch: Record<string, unknown>;
}

/** Options of `KubeClient.apply`. */
export interface ApplyOptions {
  /** `Strict`: an object with fields that its kind does not have is refused, not stored without them. */
  fieldValidation?: 'Strict' | 'Warn';
}

/** Options of `KubeClient.delete`. */
export interface DeleteOptions {
  /** `Foreground`: the object stays, marked, until its dependents are gone. */
  propagation?: 'Background' | 'Foreground';
}

/**
 * The few verbs that setting up and testing a cluster take. Plural and scope
 * come from discovery, never from the kind's name.
 */
export class KubeClient {
  private readonly served = new Map<string, Map<string, ServedKind>>();

  constructor(readonly connection: KubeConnection) {}

  /** The object, or undefined when it does not exist. */
  async get(reference: ObjectReference): Promise<KubeObject | undefined> {
    try {
      return await this.connection.request<KubeObject>({
        path: await this.pathOf(reference),
        attempt: `get ${describeReference(reference)}`,
      });
    } catch (error) {
      if (error instanceof KubeRequestError && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  async list<T extends KubeObject = KubeObject>(
    options: ListOptions,
  ): Promise<T[]> {
    const { apiVersion, kind, namespace, labelSelector } = options;
    const collection = await this.collectionPath(apiVersion, kind, namespace);
    const query = labelSelector
      ? `?labelSelector=${encodeURIComponent(labelSelector)}`
      : '';
    const { items } = await this.connection.request<{ items: T[] }>({
      path: `${collection}${query}`,
      attempt: `list ${kind}${namespace ? ` in ${namespace}` : ''}`,
    });
    // Items of a list carry no type of their own.
    return items.map(item => ({ ...item, apiVersion, kind }));
  }

  /** Server-side apply; fields of other managers that differ are taken over. */
  async apply(
    object: KubeObject,
    { fieldValidation = 'Warn' }: ApplyOptions = {},
  ): Promise<KubeObject> {
    const reference = referenceOf(object);
    const path = await this.pathOf(reference);
    return this.connection.request<KubeObject>({
      method: 'PATCH',
      path: `${path}?fieldManager=vellum-sandbox&force=true&fieldValidation=${fieldValidation}`,
      contentType: 'application/apply-patch+yaml',
      body: object,
      attempt: `apply ${describeReference(reference)}`,
    });
  }

  async patch(options: PatchOptions): Promise<KubeObject> {
    return this.mergePatch(options, '');
  }

  async patchStatus(options: PatchOptions): Promise<KubeObject> {
    return this.mergePatch(options, '/status');
  }

  /** Deletes the object, dependents in the background by default; absent is fine. */
  async delete(
    reference: ObjectReference,
    { propagation = 'Background' }: DeleteOptions = {},
  ): Promise<void> {
    try {
      const path = await this.pathOf(reference);
      await this.connection.request({
        method: 'DELETE',
        path: `${path}?propagationPolicy=${propagation}`,
        attempt: `delete ${describeReference(reference)}`,
      });
    } catch (error) {
      if (!(error instanceof KubeRequestError && error.status === 404)) {
        throw error;
      }
    }
  }

  /** Whether the server serves a kind. */
  async serves(apiVersion: string, kind: string): Promise<boolean> {
    return (await this.findKind(apiVersion, kind)) !== undefined;
  }

  /** Waits until the server serves a kind: after its definition was applied. */
  async waitForKind(
    apiVersion: string,
    kind: string,
    signal?: AbortSignal,
  ): Promise<void> {
    while (!(await this.serves(apiVersion, kind))) {
      await sleep(100, signal);
    }
  }

  /**
   * Waits until the server describes a group version in its OpenAPI document,
   * which it does a moment after it serves it; some programs read that once.
   */
  async waitForSchema(apiVersion: string, signal?: AbortSignal): Promise<void> {
    const described = async () => {
      const { paths } = await this.connection.request<{
        paths: Record<string, unknown>;
      }>({ path: '/openapi/v3', attempt: 'read the list of schemas' });
      return groupPath(apiVersion).slice(1) in paths;
    };
    while (!(await described())) {
      await sleep(100, signal);
    }
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async mergePatch(options: PatchOptions, subresource: string) {
    return this.connection.request<KubeObject>({
      method: 'PATCH',
      path: `${await this.pathOf(
        options,
      )}${subresource}?fieldManager=vellum-sandbox`,
      contentType: 'application/merge-patch+json',
      body: options.patch,
      attempt: `patch ${describeReference(options)}${subresource}`,
    });
  }

  private async pathOf(reference: ObjectReference): Promise<string> {
    const { apiVersion, kind, name, namespace } = reference;
    const collection = await this.collectionPath(apiVersion, kind, namespace);
    return `${collection}/${encodeURIComponent(name)}`;
  }

  private async collectionPath(
    apiVersion: string,
    kind: string,
    namespace?: string,
  ): Promise<string> {
    const served = await this.findKind(apiVersion, kind);
    if (!served) {
      throw new NotFoundError(
        `${this.connection.server} serves no ${kind} of ${apiVersion}; is its definition installed?`,
      );
    }
    const scope =
      served.namespaced && namespace
        ? `/namespaces/${encodeURIComponent(namespace)}`
        : '';
    return `${groupPath(apiVersion)}${scope}/${served.plural}`;
  }

  private async findKind(
    apiVersion: string,
    kind: string,
  ): Promise<ServedKind | undefined> {
    const known = this.served.get(apiVersion)?.get(kind);
    if (known) {
      return known;
    }
    const kinds = await this.discover(apiVersion);
    this.served.set(apiVersion, kinds);
    return kinds.get(kind);
  }

  private async discover(apiVersion: string) {
    try {
      const { resources } = await this.connection.request<{
        resources: { name: string; kind: string; namespaced: boolean }[];
      }>({
        path: groupPath(apiVersion),
        attempt: `discover ${apiVersion}`,
      });
      return new Map(
        resources
          .filter(({ name }) => !name.includes('/'))
          .map(({ name, kind, namespaced }) => [
            kind,
            { plural: name, namespaced },
          ]),
      );
    } catch (error) {
      if (error instanceof KubeRequestError && error.status === 404) {
        return new Map<string, ServedKind>();
      }
      throw error;
    }
  }
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes('/')
    ? `/apis/${apiVersion}`
    : `/api/${apiVersion}`;
}
