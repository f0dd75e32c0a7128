import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { repositoryRoot } from '../locations';

/** A file of the repository that was written by hand. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Files that git tracks or would track, of the given endings, below `packages`, `plugins` and `benchmarks`; no build output. */
export function sourceFiles(endings: string[]): SourceFile[] {
  return execFileSync(
    'git',
    [
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      'packages',
      'plugins',
      'benchmarks',
    ],
    { cwd: repositoryRoot, encoding: 'utf8' },
  )
    .split('\n')
    .filter(path => endings.some(ending => path.endsWith(ending)))
    .filter(path => existsSync(resolve(repositoryRoot, path)))
    .map(path => ({
      path,
      text: readFileSync(resolve(repositoryRoot, path), 'utf8'),
    }));
}
