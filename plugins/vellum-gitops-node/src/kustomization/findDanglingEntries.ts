import { posix } from 'node:path';
import { RepositoryReader } from '../repository';
import { isRemoteEntry } from './isRemoteEntry';
import { readResources } from './readResources';

const KUSTOMIZATION = [
  'kustomization.yaml',
  'kustomization.yml',
  'Kustomization',
];

/**
 * Entries of a kustomization that name neither a file nor a folder with a kustomization. Flux and Argo CD refuse to
 * apply anything of a kustomization that has one.
 *
 * @internal
 */
export async function findDanglingEntries(
  reader: RepositoryReader,
  path: string,
): Promise<string[]> {
  const text = await reader.readFile(path);
  const dangling = await Promise.all(
    readResources(text ?? '').map(async entry =>
      (await exists(reader, path, entry)) ? [] : [entry],
    ),
  );
  return dangling.flat();
}

async function exists(
  reader: RepositoryReader,
  path: string,
  entry: string,
): Promise<boolean> {
  if (isRemoteEntry(entry)) {
    return true;
  }
  const target = posix.join(posix.dirname(path), entry).replace(/\/$/, '');
  const folder = posix.dirname(target);
  if ((await reader.listFiles(folder)).includes(target)) {
    return true;
  }
  const inside = await reader.listFiles(target);
  return KUSTOMIZATION.some(name => inside.includes(posix.join(target, name)));
}
