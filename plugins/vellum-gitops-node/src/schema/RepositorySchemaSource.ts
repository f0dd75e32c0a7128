import { isBuiltInKind } from '@vellum-io/backstage-plugin-vellum-common';
import { ManifestView } from '../objects/ManifestView';
import { readDefinitions } from './readDefinitions';
import { KindDefinition, SchemaSource } from './SchemaSource';

/** Files that are opened together, the likeliest first, before the next ones are. */
const AT_ONCE = 8;

/** Files that are opened for their names at most. */
const MAX_FILES = 100;

/** Names under which definitions are kept. */
const LIKELY = /crd|xrd|definition|(^|[/._-])apis?([/._-]|$)/i;

/**
 * Finds definitions in the files of a repository. Since a large one cannot be read as a whole, only files are opened whose
 * path says that they may hold one: `crd`, `xrd`, `definition`, `api`, or the kind and group that are looked for.
 *
 * @internal
 */
export class RepositorySchemaSource implements SchemaSource {
  static create(options: { manifests: ManifestView }): RepositorySchemaSource {
    return new RepositorySchemaSource(options.manifests);
  }

  private constructor(private readonly manifests: ManifestView) {}

  async findDefinition({ group, kind }: { group: string; kind: string }) {
    if (isBuiltInKind({ group, kind })) {
      return { notes: [] };
    }
    const files = [...(await this.manifests.listFiles('.'))]
      .filter(path => /\.ya?ml$/.test(path))
      .map(path => ({ path, score: score(path, group, kind) }))
      .filter(each => each.score > 0)
      .sort(
        (a, b) =>
          b.score - a.score ||
          Number(a.path > b.path) - Number(a.path < b.path),
      );
    const isSearched = (each: KindDefinition) =>
      each.group === group && each.kind === kind;
    const opened = files.slice(0, MAX_FILES);
    for (let start = 0; start < opened.length; start += AT_ONCE) {
      const found = await Promise.all(
        opened
          .slice(start, start + AT_ONCE)
          .map(({ path }) => this.readFile(path)),
      );
      const definition = found.flat().find(isSearched);
      if (definition) {
        return { definition, notes: [] };
      }
    }
    const skipped = files.length - opened.length;
    return {
      notes:
        skipped > 0
          ? [
              `${skipped} files of the repository whose names say that they may define ${kind} were not opened`,
            ]
          : [],
    };
  }

  private async readFile(path: string): Promise<KindDefinition[]> {
    const manifest = await this.manifests.readManifest(path);
    return (manifest?.objects ?? []).flatMap(({ value }) =>
      readDefinitions(value, path),
    );
  }
}

/** How likely it is by its path that a file defines a kind. */
function score(path: string, group: string, kind: string): number {
  const text = path.toLowerCase();
  return (
    (text.includes(kind.toLowerCase()) ? 2 : 0) +
    (text.includes(group.toLowerCase()) ? 2 : 0) +
    (LIKELY.test(path) ? 3 : 0)
  );
}
