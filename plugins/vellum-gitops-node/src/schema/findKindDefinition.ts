import { ManifestView } from '../objects/ManifestView';
import { RepositoryReader } from '../repository';
import { FirstSchemaSource } from './FirstSchemaSource';
import { RepositorySchemaSource } from './RepositorySchemaSource';
import { SchemaSource } from './SchemaSource';

/**
 * What is known of a kind, as a plan would find it: the cluster first, where there is one, then the files of the repository.
 *
 * @public
 */
export async function findKindDefinition(options: {
  kind: { group: string; kind: string };
  /** Asked before the repository. */
  schemas?: SchemaSource;
  repository: RepositoryReader;
}): ReturnType<SchemaSource['findDefinition']> {
  const { kind, schemas, repository } = options;
  const manifests = ManifestView.create({ reader: repository });
  return FirstSchemaSource.create({
    sources: [
      ...(schemas ? [schemas] : []),
      RepositorySchemaSource.create({ manifests }),
    ],
  }).findDefinition(kind);
}
