import { ChangeOperation } from '../../changeset';
import { RepositoryReader } from '../../repository';
import { FoundVellumPlatform } from './findVellumPlatform';
import { listedEntry } from './listedEntry';
import { protect } from './protect';
import { requireAlone } from './requireAlone';
import { VellumPlatformInput } from './VellumPlatformInput';

/** The operations that protect a platform from now on, or no longer; none where it stays as it is. @internal */
export async function changeProtection(options: {
  repository: RepositoryReader;
  found: FoundVellumPlatform;
  input: VellumPlatformInput;
}): Promise<ChangeOperation[]> {
  const { repository, found, input } = options;
  const { platform, protection, place } = found;
  const { kustomization } = place;
  if (input.deleteProtection && !protection) {
    return protect({
      identity: input,
      platformFile: platform.path,
      kustomization,
    });
  }
  if (!input.deleteProtection && protection) {
    requireAlone(protection);
    return [
      // Out of the list before the file goes: no step leaves an entry that leads nowhere.
      {
        op: 'removeResource',
        path: kustomization,
        entry: await listedEntry(repository, kustomization, protection.path),
      },
      { op: 'deleteFile', path: protection.path },
    ];
  }
  return [];
}
