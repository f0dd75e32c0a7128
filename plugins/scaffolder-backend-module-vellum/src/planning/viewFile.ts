import { PlannedFile } from '@vellum-io/backstage-plugin-vellum-common';
import {
  FileChange,
  unifiedDiff,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';

/** Lines of one diff that are sent: more than anybody reads in a form, and no more than a browser draws at ease. */
const MAX_LINES = 5_000;

/** Characters of one diff that are sent; a file may be one long line. */
const MAX_CHARACTERS = 400_000;

/**
 * A file of a plan with its own diff.
 *
 * @internal
 */
export function viewFile(file: FileChange): PlannedFile {
  const { path, before, after } = file;
  const diff = unifiedDiff([file]);
  // The head names the file, which is said beside the diff.
  const start = diff.indexOf('@@ ');
  const lines =
    start < 0 ? [] : diff.slice(start).replace(/\n$/, '').split('\n');
  const shown = cut(lines);
  return {
    path,
    change: changeOf(before, after),
    plus: lines.filter(line => line.startsWith('+')).length,
    minus: lines.filter(line => line.startsWith('-')).length,
    diff: shown.map(line => `${line}\n`).join(''),
    leftOut: lines.length - shown.length,
  };
}

function changeOf(
  before: string | undefined,
  after: string | undefined,
): PlannedFile['change'] {
  if (before === undefined) {
    return 'added';
  }
  return after === undefined ? 'removed' : 'changed';
}

function cut(lines: readonly string[]): readonly string[] {
  let characters = 0;
  const end = lines.findIndex((line, index) => {
    characters += line.length + 1;
    return index >= MAX_LINES || characters > MAX_CHARACTERS;
  });
  return end < 0 ? lines : lines.slice(0, end);
}
