import { ManifestView } from '../objects/ManifestView';
import { RepositoryReader } from '../repository';
import { RepositorySchemaSource } from './RepositorySchemaSource';
import { SchemaSource } from './SchemaSource';

/**
 * What the files of a repository say about a kind, as a plan would find it.
 *
 * @public
 */
export async function findKindDefinition(options: {
  kind: { group: string; kind: string };
  repository: RepositoryReader;
}): ReturnType<SchemaSource['findDefinition']> {
  const { kind, repository } = options;
  const manifests = ManifestView.create({ reader: repository });
  return RepositorySchemaSource.create({ manifests }).findDefinition(kind);
}
