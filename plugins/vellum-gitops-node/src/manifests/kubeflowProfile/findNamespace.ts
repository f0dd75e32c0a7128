import { RepositoryReader } from '../../repository';
import { isBelow } from '../../repository/isBelow';
import { readTogether } from '../../repository/readTogether';
import { readManifests, textAt } from '../files/readManifests';

/**
 * A namespace as something declares it.
 *
 * @internal
 */
export interface DeclaredNamespace {
  /** File that declares it. */
  path: string;
  /** Its annotation `owner`, by which the profile controller knows whose it is. */
  owner: string | undefined;
}

/**
 * Where a repository declares a namespace. Read are the YAML files of the given folders, and those elsewhere whose path
 * says that they could hold it: the whole of a large repository would be a request for each of its files.
 *
 * @internal
 */
export async function findNamespace(
  repository: RepositoryReader,
  options: { name: string; folders: readonly string[] },
): Promise<DeclaredNamespace[]> {
  const { name, folders } = options;
  const paths = (await repository.listFiles('.')).filter(
    path =>
      /\.ya?ml$/.test(path) &&
      (folders.some(folder => isBelow(path, folder)) ||
        /namespace/i.test(path) ||
        path.split(/[/.]/).includes(name)),
  );
  const found = await readTogether(paths, async path =>
    readManifests(await repository.readFile(path))
      .filter(
        object =>
          object.kind === 'Namespace' &&
          object.apiVersion === 'v1' &&
          textAt(object, ['metadata', 'name']) === name,
      )
      .map(object => ({
        path,
        owner: textAt(object, ['metadata', 'annotations', 'owner']),
      })),
  );
  return found.flat();
}
