import { z } from 'zod';

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

/**
 * What a cluster says about its kinds, each version of a group asked for once.
 *
 * @internal
 */
export class ServedKinds {
  private readonly lists = new Map<string, Promise<Map<string, ServedKind>>>();

  constructor(private readonly get: (path: string) => Promise<unknown>) {}

  /** Undefined where the cluster does not serve the kind; rejects where it cannot be asked. */
  async find(
    apiVersion: string,
    kind: string,
  ): Promise<ServedKind | undefined> {
    const known = this.lists.get(apiVersion) ?? this.#list(apiVersion);
    this.lists.set(apiVersion, known);
    return (await known).get(kind);
  }

  async #list(apiVersion: string) {
    const answer = await this.get(groupPath(apiVersion));
    const { resources } = resourceList
      .catch({ resources: [] })
      .parse(answer ?? {});
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
