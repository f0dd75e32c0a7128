import { GitDirectory } from './GitDirectory';

/** @internal */
export interface Signature {
  name: string;
  email: string;
  /** ISO 8601. */
  date: string;
}

/** @internal */
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

/** @internal */
export interface NewCommit {
  tree: string;
  parents: readonly string[];
  message: string;
  author: Signature;
  committer: Signature;
}

const FORMAT = [
  '%H',
  '%T',
  '%P',
  '%an',
  '%ae',
  '%aI',
  '%cn',
  '%ce',
  '%cI',
  '%B',
].join('%x1f');

function parseCommit(record: string): Commit {
  const [sha, tree, parents, ...rest] = record.split('\x1f');
  const [an, ae, ad, cn, ce, cd, ...message] = rest;
  return {
    sha,
    tree,
    parents: parents === '' ? [] : parents.split(' '),
    author: { name: an, email: ae, date: ad },
    committer: { name: cn, email: ce, date: cd },
    message: message.join('\x1f').replace(/\n$/, ''),
  };
}

/** @internal */
export async function readCommit(
  git: GitDirectory,
  sha: string,
): Promise<Commit> {
  const [record] = await git.fields([
    'log',
    '-z',
    '-1',
    `--format=${FORMAT}`,
    sha,
    '--',
  ]);
  return parseCommit(record);
}

/**
 * Commits reachable from `range` (an id, or `a..b`), newest first.
 *
 * @internal
 */
export async function listCommits(
  git: GitDirectory,
  range: string,
  options: { path?: string; skip?: number; limit?: number } = {},
): Promise<Commit[]> {
  const records = await git.fields([
    'log',
    '-z',
    // Commits of the same second would otherwise come before their own children.
    '--topo-order',
    `--format=${FORMAT}`,
    `--skip=${options.skip ?? 0}`,
    `--max-count=${options.limit ?? 250}`,
    range,
    '--',
    ...(options.path ? [options.path] : []),
  ]);
  return records.map(parseCommit);
}

/** @internal */
export async function countCommits(
  git: GitDirectory,
  range: string,
): Promise<number> {
  return Number(await git.text(['rev-list', '--count', range, '--']));
}

/** @internal */
export function writeCommit(
  git: GitDirectory,
  commit: NewCommit,
): Promise<string> {
  return git.text(
    [
      'commit-tree',
      commit.tree,
      ...commit.parents.flatMap(parent => ['-p', parent]),
      '-F',
      '-',
    ],
    {
      input: commit.message,
      env: {
        GIT_AUTHOR_NAME: commit.author.name,
        GIT_AUTHOR_EMAIL: commit.author.email,
        GIT_AUTHOR_DATE: commit.author.date,
        GIT_COMMITTER_NAME: commit.committer.name,
        GIT_COMMITTER_EMAIL: commit.committer.email,
        GIT_COMMITTER_DATE: commit.committer.date,
      },
    },
  );
}
