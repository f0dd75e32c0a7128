import { KustomizationView } from '../kustomization/KustomizationView';
import { ManifestView } from '../objects/ManifestView';
import { FileChange, RepositoryReader } from '../repository';

/**
 * A repository before and after a change.
 *
 * @internal
 */
export interface RepositoryStates {
  before: KustomizationView;
  after: KustomizationView;
  files: readonly FileChange[];
  /** Paths of `files`. */
  touched: readonly string[];
}

/**
 * The two states of a repository, each file of which is read once.
 *
 * @internal
 */
export function openStates(options: {
  before: RepositoryReader;
  after: RepositoryReader;
  files: readonly FileChange[];
}): RepositoryStates {
  const view = (reader: RepositoryReader) =>
    KustomizationView.create({ manifests: ManifestView.create({ reader }) });
  return {
    before: view(options.before),
    after: view(options.after),
    files: options.files,
    touched: options.files.map(({ path }) => path),
  };
}
