import { GitDirectory } from './GitDirectory';

/** Whether `descendant` contains `ancestor`. @internal */
export async function isAncestor(
  git: GitDirectory,
  ancestor: string,
  descendant: string,
): Promise<boolean> {
  const { code } = await git.run(
    ['merge-base', '--is-ancestor', ancestor, descendant],
    { accept: [1] },
  );
  return code === 0;
}

/** The best common ancestor; undefined for unrelated histories. @internal */
export async function findMergeBase(
  git: GitDirectory,
  one: string,
  other: string,
): Promise<string | undefined> {
  const { code, stdout } = await git.run(['merge-base', one, other], {
    accept: [1],
  });
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}
