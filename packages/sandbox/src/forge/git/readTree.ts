import { GitDirectory } from './GitDirectory';
import { ObjectType } from './objects';

/** @internal */
export interface TreeEntry {
  path: string;
  mode: string;
  type: ObjectType;
  sha: string;
  /** Only of blobs. */
  size?: number;
}

/** Entries of a tree or of a commit's tree, as git orders them. @internal */
export async function readTree(
  git: GitDirectory,
  treeish: string,
  options: { recursive?: boolean } = {},
): Promise<TreeEntry[]> {
  const lines = await git.fields([
    'ls-tree',
    '-z',
    '-l',
    ...(options.recursive ? ['-r', '-t'] : []),
    treeish,
  ]);
  return lines.map(line => {
    const tab = line.indexOf('\t');
    const [mode, type, sha, size] = line.slice(0, tab).split(/ +/);
    return {
      path: line.slice(tab + 1),
      mode,
      type: type as ObjectType,
      sha,
      size: size === '-' ? undefined : Number(size),
    };
  });
}

/**
 * The entry at a path of a commit; the root is a tree with an empty path.
 * A path that is not normal (`..`, empty segments) names nothing.
 *
 * @internal
 */
export async function readEntry(
  git: GitDirectory,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  if (path === '') {
    const sha = await git.text(['rev-parse', '--verify', `${commit}^{tree}`]);
    return { path, mode: '040000', type: 'tree', sha };
  }
  const segments = path.split('/');
  if (segments.some(part => part === '' || part === '.' || part === '..')) {
    return undefined;
  }
  const lines = await git.fields(['ls-tree', '-z', '-l', commit, '--', path]);
  const line = lines.find(each => each.slice(each.indexOf('\t') + 1) === path);
  if (!line) {
    return undefined;
  }
  const [mode, type, sha, size] = line.split('\t')[0].split(/ +/);
  return {
    path,
    mode,
    type: type as ObjectType,
    sha,
    size: size === '-' ? undefined : Number(size),
  };
}
