import { GitCommit } from './commitObject';
import { commitsBetween } from './commitsBetween';
import { GitClient } from './GitClient';

/**
 * The newest commit that two histories have in common; undefined where they have none.
 *
 * @internal
 */
export async function findMergeBase(options: {
  git: GitClient;
  base: string;
  head: string;
  /** What `head` has and `base` lacks. */
  ahead: readonly (GitCommit & { sha: string })[];
  /** The other way round. */
  behind: readonly (GitCommit & { sha: string })[];
}): Promise<string | undefined> {
  const { git, base, head, ahead, behind } = options;
  if (ahead.length === 0) {
    return head;
  }
  if (behind.length === 0) {
    return base;
  }
  const own = new Set(ahead.map(each => each.sha));
  const shared = new Set(
    ahead.flatMap(each => each.parents).filter(sha => !own.has(sha)),
  );
  const [first, ...others] = shared;
  let newest = first;
  for (const other of others) {
    const more = await commitsBetween({ git, base: other, head: newest });
    if (more.length === 0) {
      newest = other;
    }
  }
  return newest;
}
