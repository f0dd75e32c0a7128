import { posix } from 'node:path';
import { Kustomization } from './Kustomization';
import { KustomizationView } from './KustomizationView';

/**
 * A folder with a kustomization that a change concerns, in both states.
 *
 * @internal
 */
export interface KustomizationOnTheWay {
  folder: string;
  before: Kustomization | undefined;
  after: Kustomization | undefined;
  /** Whether no other one on the way includes it. */
  isRoot: boolean;
}

/**
 * The kustomizations between the touched files and the root of the repository that apply one of them, the deepest first.
 * Those that only lie above and list something else are left out.
 *
 * @internal
 */
export async function findKustomizationRoots(options: {
  before: KustomizationView;
  after: KustomizationView;
  touched: readonly string[];
}): Promise<KustomizationOnTheWay[]> {
  const { before, after, touched } = options;
  const folders = [...new Set(touched.flatMap(foldersAbove))].sort(
    (a, b) => depthOf(b) - depthOf(a) || (a < b ? -1 : 1),
  );
  const relevant = new Set<string>(touched);
  const found: KustomizationOnTheWay[] = [];
  for (const folder of folders) {
    const states = {
      before: await before.find(folder),
      after: await after.find(folder),
    };
    const both = [states.before, states.after].flatMap(each => each ?? []);
    const named = both.flatMap(each => [
      each.path,
      ...[...each.entries, ...each.uses].map(({ target }) => target ?? ''),
    ]);
    if (named.some(each => relevant.has(each))) {
      relevant.add(folder);
      found.push({ folder, ...states, isRoot: true });
    }
  }
  return found.map(each => ({ ...each, isRoot: !isIncluded(each, found) }));
}

/** As it was before; a new one as it will be. */
function isIncluded(
  { folder, before }: KustomizationOnTheWay,
  all: readonly KustomizationOnTheWay[],
): boolean {
  return all.some(other => {
    const state = before ? other.before : other.after;
    return (
      other.folder !== folder &&
      state?.entries.some(({ target }) => target === folder)
    );
  });
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = path; folder !== '.'; ) {
    folder = posix.dirname(folder);
    folders.push(folder);
  }
  return folders;
}

function depthOf(folder: string): number {
  return folder === '.' ? 0 : folder.split('/').length;
}
