import { FileChange, RepositoryReader } from '../../../repository';
import { isBelow } from '../../../repository/isBelow';

/** A repository as it would be with the files of a plan. @internal */
export function overlay(
  repository: RepositoryReader,
  changes: readonly FileChange[],
): RepositoryReader {
  const byPath = new Map(changes.map(each => [each.path, each]));
  return {
    async readFile(path) {
      const change = byPath.get(path);
      return change ? change.after : repository.readFile(path);
    },
    async listFiles(folder) {
      const paths = new Set(await repository.listFiles(folder));
      for (const { path, after } of changes) {
        if (after === undefined) {
          paths.delete(path);
        } else if (isBelow(path, folder)) {
          paths.add(path);
        }
      }
      return [...paths].sort();
    },
  };
}
