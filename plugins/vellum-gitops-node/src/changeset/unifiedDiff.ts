import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { FileChange } from '../repository';

/**
 * The changes as `git diff` would print them.
 *
 * @public
 */
export function unifiedDiff(files: readonly FileChange[]): string {
  return files
    .map(({ path, before, after }) =>
      createTwoFilesPatch(
        before === undefined ? '/dev/null' : `a/${path}`,
        after === undefined ? '/dev/null' : `b/${path}`,
        before ?? '',
        after ?? '',
        undefined,
        undefined,
        { context: 3, headerOptions: FILE_HEADERS_ONLY },
      ),
    )
    .join('');
}
