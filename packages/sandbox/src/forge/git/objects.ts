import { GitDirectory } from './GitDirectory';

/** @internal */
export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** The type of an object, or undefined where it does not exist. @internal */
export async function readObjectType(
  git: GitDirectory,
  sha: string,
): Promise<ObjectType | undefined> {
  if (!/^[0-9a-f]{40}$/.test(sha)) {
    return undefined;
  }
  const { code, stdout } = await git.run(['cat-file', '-t', sha], {
    accept: [1, 128],
  });
  return code === 0
    ? (stdout.toString('utf8').trim() as ObjectType)
    : undefined;
}

/** @internal */
export async function readBlob(
  git: GitDirectory,
  sha: string,
): Promise<Buffer> {
  const { stdout } = await git.run(['cat-file', 'blob', sha]);
  return stdout;
}

/** @internal */
export function writeBlob(
  git: GitDirectory,
  content: string | Buffer,
): Promise<string> {
  return git.text(['hash-object', '-w', '--stdin'], { input: content });
}
