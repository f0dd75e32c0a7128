import { GitDirectory } from './GitDirectory';
import { ABSENT } from './refs';
import { splitPatch } from './splitPatch';

/** @internal */
export type FileStatus =
  | 'added'
  | 'removed'
  | 'modified'
  | 'renamed'
  | 'copied'
  | 'changed';

/** @internal */
export interface FileDiff {
  path: string;
  previousPath?: string;
  status: FileStatus;
  /** Blob after the change; before it where the file was removed. */
  sha: string;
  additions: number;
  deletions: number;
  binary: boolean;
  /** Hunks from the first `@@`; empty for binary files and for pure renames. */
  patch: string;
}

const STATUS: Record<string, FileStatus> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};

/** What changed from one commit or tree to another, file by file. @internal */
export async function readDiff(
  git: GitDirectory,
  from: string,
  to: string,
): Promise<FileDiff[]> {
  const common = ['diff-tree', '-r', '-M', '--no-color', '--no-ext-diff'];
  const raw = await git.fields([
    ...common,
    '--raw',
    '--no-abbrev',
    '-z',
    from,
    to,
  ]);
  const patches = splitPatch(
    await git.text([...common, '--patch', '--full-index', from, to]),
  );
  const files: FileDiff[] = [];
  let position = 0;
  let patchIndex = 0;
  while (position < raw.length) {
    const [, , oldSha, newSha, letter] = raw[position].split(' ');
    position += 1;
    const moved = letter.startsWith('R') || letter.startsWith('C');
    const previousPath = moved ? raw[position] : undefined;
    position += moved ? 1 : 0;
    const path = raw[position];
    position += 1;
    // git shows a change of type (file to link) as two patches, a removal and an addition.
    const parts = patches.slice(
      patchIndex,
      patchIndex + (letter.startsWith('T') ? 2 : 1),
    );
    patchIndex += parts.length;
    files.push({
      path,
      previousPath,
      status: STATUS[letter[0]] ?? 'changed',
      sha: newSha === ABSENT ? oldSha : newSha,
      additions: parts.reduce((sum, part) => sum + part.additions, 0),
      deletions: parts.reduce((sum, part) => sum + part.deletions, 0),
      binary: parts.some(part => part.binary),
      patch: parts
        .map(part => part.hunks)
        .filter(hunks => hunks !== '')
        .join('\n'),
    });
  }
  return files;
}
