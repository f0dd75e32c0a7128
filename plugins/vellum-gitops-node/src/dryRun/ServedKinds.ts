import { z } from 'zod';
import { requireCredentials } from './requireCredentials';

/** Where a cluster serves the objects of a kind. @internal */
export interface ServedKind {
  plural: string;
  isNamespaced: boolean;
}

const resourceList = z.object({
  resources: z.array(
    z.object({ name: z.string(), kind: z.string(), namespaced: z.boolean() }),
  ),
});

/** Why nothing is known of a kind: a sentence that goes on after "was not tried on the cluster: ". @internal */
export interface UnservedKind {
  reason: string;
}

/**
 * What a cluster says about its kinds, each version of a group asked for once.
 *
 * @internal
 */
export class ServedKinds {
  private readonly lists = new Map<
    string,
    Promise<Map<string, ServedKind> | UnservedKind>
  >();

  constructor(
    private readonly get: (
      path: string,
    ) => Promise<{ status: number; body: unknown }>,
  ) {}

  /** Rejects where the cluster cannot be asked. That it cannot tell about one version says nothing about others. */
  async find(
    apiVersion: string,
    kind: string,
  ): Promise<ServedKind | UnservedKind> {
    const known = this.lists.get(apiVersion) ?? this.#list(apiVersion);
    this.lists.set(apiVersion, known);
    const list = await known;
    return list instanceof Map
      ? list.get(kind) ?? {
          reason: `it does not serve ${kind} of ${apiVersion}`,
        }
      : list;
  }

  async #list(apiVersion: string) {
    const { status, body } = await this.get(groupPath(apiVersion));
    requireCredentials(status);
    if (status >= 400 && status !== 404) {
      // Another server may stand behind it, which is down while all else goes on.
      return {
        reason: `it answered ${status} when asked for the kinds of ${apiVersion}`,
      };
    }
    const { resources } = resourceList.catch({ resources: [] }).parse(body);
    return new Map(
      resources
        // What has a slash is a part of another resource: its status, its scale.
        .filter(({ name }) => !name.includes('/'))
        .map(({ name, kind, namespaced }) => [
          kind,
          { plural: name, isNamespaced: namespaced },
        ]),
    );
  }
}

/**
 * The path below which a cluster serves a version of a group.
 *
 * @internal
 */
export function groupPath(apiVersion: string): string {
  const path = apiVersion.split('/').map(encodeURIComponent).join('/');
  return apiVersion.includes('/') ? `/apis/${path}` : `/api/${path}`;
}
