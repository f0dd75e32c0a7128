import { JsonObject } from '@backstage/types';
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { ObjectIdentity } from '../../changeset';
import { readDocumentIdentities } from '../../changeset/readObjectIdentities';
import { RepositoryReader } from '../../repository';
import { readTogether } from '../../repository/readTogether';

/** An object in a file of a repository. @internal */
export interface FoundObject {
  path: string;
  /** What stands there, as YAML 1.1 readers read it. */
  object: JsonObject;
  /** Whether the file holds nothing else, so that it can be deleted with the object. */
  isAlone: boolean;
}

/**
 * Where a repository declares an object: in the file where it belongs, else in any YAML file of a folder, since people
 * move files. Undefined where it is in none.
 *
 * @internal
 */
export async function findObject(options: {
  repository: RepositoryReader;
  object: ObjectIdentity;
  /** Where it belongs. */
  path: string;
  folder: string;
}): Promise<FoundObject | undefined> {
  const { repository, object, path, folder } = options;
  const lookIn = (file: string) =>
    findObjectIn({ repository, object, path: file });
  const expected = await lookIn(path);
  if (expected) {
    return expected;
  }
  const files = (await repository.listFiles(folder)).filter(
    file => /\.ya?ml$/.test(file) && file !== path,
  );
  const found = await readTogether(files, lookIn);
  return found.find(each => each !== undefined);
}

/** {@link findObject} in one file alone. @internal */
export async function findObjectIn(options: {
  repository: RepositoryReader;
  object: ObjectIdentity;
  path: string;
}): Promise<FoundObject | undefined> {
  const { repository, object, path } = options;
  return findIn(path, (await repository.readFile(path)) ?? '', object);
}

function findIn(
  path: string,
  text: string,
  object: ObjectIdentity,
): FoundObject | undefined {
  const identities = readDocumentIdentities(text) ?? [];
  const index = identities.findIndex(each => isDeepStrictEqual(each, object));
  if (index < 0) {
    return undefined;
  }
  const documents = [...parseAllDocuments(text, { version: '1.1' })];
  const others = documents.filter(
    (each, at) => at !== index && each.contents !== null,
  );
  return {
    path,
    object: documents[index].toJS(),
    isAlone: others.length === 0,
  };
}
