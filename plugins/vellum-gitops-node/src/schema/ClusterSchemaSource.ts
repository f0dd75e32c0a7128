import { isError } from '@backstage/errors';
import { isBuiltInKind } from '@vellum-io/backstage-plugin-vellum-common';
import { z } from 'zod';
import { readDefinitions } from './readDefinitions';
import { SchemaSource } from './SchemaSource';

/**
 * Reads from the API server of a cluster.
 *
 * @public
 */
export interface ClusterReader {
  /** How a reader of the plan knows the cluster. */
  name: string;
  /**
   * The answer to `GET <path>` as JSON; undefined for 404. Rejects where the cluster cannot be reached or refuses. Every
   * segment of the path is encoded.
   */
  get(path: string): Promise<unknown>;
}

const groupVersions = z.object({
  versions: z.array(z.object({ version: z.string() })),
});

const resources = z.object({
  resources: z.array(z.object({ name: z.string(), kind: z.string() })),
});

/**
 * Finds definitions in a cluster: two or three small requests for each kind. Of Crossplane's kinds it reads the
 * CustomResourceDefinitions that Crossplane made, which have all fields.
 *
 * @public
 */
export class ClusterSchemaSource implements SchemaSource {
  static create(options: { cluster: ClusterReader }): ClusterSchemaSource {
    return new ClusterSchemaSource(options.cluster);
  }

  private readonly known = new Map<
    string,
    ReturnType<SchemaSource['findDefinition']>
  >();

  private constructor(private readonly cluster: ClusterReader) {}

  findDefinition(kind: { group: string; kind: string }) {
    const key = `${kind.kind}.${kind.group}`;
    const known = this.known.get(key);
    if (known) {
      return known;
    }
    const answer = this.ask(kind);
    this.known.set(key, answer);
    return answer;
  }

  private async ask({ group, kind }: { group: string; kind: string }) {
    if (isBuiltInKind({ group, kind })) {
      return { notes: [] };
    }
    try {
      const plural = await this.findPlural(group, kind);
      const object =
        plural &&
        (await this.cluster.get(
          `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${encodeURIComponent(
            `${plural}.${group}`,
          )}`,
        ));
      const definition = readDefinitions(
        object,
        `its definition in cluster ${this.cluster.name}`,
      ).find(each => each.kind === kind);
      return { definition, notes: [] };
    } catch (error) {
      const reason = isError(error) ? error.message : 'it gave no reason';
      return {
        notes: [
          `cluster ${this.cluster.name} could not be asked for the schema of ${kind}: ${reason}`,
        ],
      };
    }
  }

  private async findPlural(
    group: string,
    kind: string,
  ): Promise<string | undefined> {
    const path = `/apis/${encodeURIComponent(group)}`;
    const { versions } = groupVersions
      .catch({ versions: [] })
      .parse(await this.cluster.get(path));
    for (const { version } of versions) {
      const answer = resources
        .catch({ resources: [] })
        .parse(
          await this.cluster.get(`${path}/${encodeURIComponent(version)}`),
        );
      const found = answer.resources.find(
        each => each.kind === kind && !each.name.includes('/'),
      );
      if (found) {
        return found.name;
      }
    }
    return undefined;
  }
}
