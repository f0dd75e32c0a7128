import { InputError } from '@backstage/errors';
import { normalizeEntry } from '../../kustomization/normalizeEntry';
import { readResources } from '../../kustomization/readResources';
import { RepositoryReader } from '../../repository';
import { entryOf } from './placeVellumPlatform';

/**
 * The entry by which a kustomization.yaml lists a file that is to go: one that stays behind without its file would stop
 * everything that the list applies. Throws InputError where it does not list the file.
 *
 * @internal
 */
export async function listedEntry(
  repository: RepositoryReader,
  kustomization: string,
  file: string,
): Promise<string> {
  const entry = entryOf(kustomization, file);
  const text = (await repository.readFile(kustomization)) ?? '';
  if (readResources(text).every(each => normalizeEntry(each) !== entry)) {
    throw new InputError(
      `${kustomization} does not list ${file}, so it is not known what applies it; remove it by hand`,
    );
  }
  return entry;
}
