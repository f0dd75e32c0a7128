import { GitCommit, readCommit } from './commitObject';
import { GitClient } from './GitClient';

/**
 * The commits that one commit has in its history and another lacks, oldest first.
 *
 * @internal
 */
export async function commitsBetween(options: {
  git: GitClient;
  base: string;
  head: string;
}): Promise<(GitCommit & { sha: string })[]> {
  const { git, base, head } = options;
  if (base === head) {
    return [];
  }
  const objects = await git.fetchObjects({
    wants: [head],
    haves: [base],
    filter: 'tree:0',
    purpose: 'compare commits',
  });
  const found: (GitCommit & { sha: string })[] = [];
  const known = new Set<string>();
  const open = [head];
  for (let sha = open.at(-1); sha !== undefined; sha = open.at(-1)) {
    const object = objects.get(sha);
    const commit =
      object && !known.has(sha) ? readCommit(object.data) : undefined;
    const before = (commit?.parents ?? []).filter(
      parent => objects.has(parent) && !known.has(parent),
    );
    if (commit && before.length > 0) {
      // Parents come first.
      open.push(...before);
      continue;
    }
    open.pop();
    if (commit) {
      known.add(sha);
      found.push({ ...commit, sha });
    }
  }
  return found;
}
