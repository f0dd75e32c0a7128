import { ForgeError } from '../ForgeError';
import { GitObject, idOf } from './GitObject';
import { isFolder, TreeLine, writeTree } from './treeObject';

/**
 * A file to write or, where there is no content, to delete.
 *
 * @internal
 */
export interface FileWrite {
  path: string;
  content: { mode: string; sha: string } | null;
}

/**
 * Makes a folder with other files in it out of one that is there: the ids of what is left alone stay, and a folder that is empty
 * afterwards is gone. Gives the id of the new folder (undefined: nothing is left in it) and all folders that are new.
 *
 * @internal
 */
export function replaceFiles(options: {
  /** Id of the folder. */
  root: string;
  /** The lines of each folder by its id. */
  folders: ReadonlyMap<string, TreeLine[]>;
  files: readonly FileWrite[];
}): { root: string; written: GitObject[] } {
  const { folders, files } = options;
  const written: GitObject[] = [];

  const write = (lines: readonly TreeLine[]) => {
    const object = writeTree(lines);
    written.push(object);
    return idOf(object);
  };

  /** As deep as the paths of the files. */
  const replace = (
    id: string | undefined,
    inside: readonly FileWrite[],
  ): TreeLine[] => {
    const lines = new Map(
      (id === undefined ? [] : folders.get(id) ?? []).map(line => [
        line.bytes.toString('latin1'),
        line,
      ]),
    );
    for (const [name, group] of groupByFirst(inside)) {
      const bytes = Buffer.from(name);
      const key = bytes.toString('latin1');
      const own = group.find(each => each.path === name);
      const deeper = group.filter(each => each !== own);
      if (own?.content) {
        lines.set(key, { name, bytes, ...own.content });
      } else if (own) {
        lines.delete(key);
      }
      if (deeper.length === 0) {
        continue;
      }
      const before = lines.get(key);
      if (before && !isFolder(before)) {
        throw new ForgeError(
          'refused',
          `${deeper[0].path} cannot be written, because ${name} is a file; choose another path, or delete ${name} with it`,
        );
      }
      const below = replace(
        before?.sha,
        deeper.map(each => ({
          ...each,
          path: each.path.slice(name.length + 1),
        })),
      );
      if (below.length === 0) {
        lines.delete(key);
      } else {
        lines.set(key, { name, bytes, mode: '040000', sha: write(below) });
      }
    }
    return [...lines.values()];
  };

  return { root: write(replace(options.root, files)), written };
}

function groupByFirst(files: readonly FileWrite[]): Map<string, FileWrite[]> {
  const groups = new Map<string, FileWrite[]>();
  for (const file of files) {
    const [name] = file.path.split('/');
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return groups;
}
