import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** All files below a folder and every object of every git repository there, unpacked, as one text. */
export function readFolder(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .map(entry => {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) {
        return readFileSync(path, 'latin1');
      }
      return entry.isDirectory() && entry.name === 'objects'
        ? readGitObjects(entry.parentPath)
        : '';
    })
    .join('\n');
}

function readGitObjects(directory: string): string {
  return execFileSync(
    'git',
    ['--git-dir', directory, 'cat-file', '--batch-all-objects', '--batch'],
    { encoding: 'latin1', maxBuffer: 2 ** 28 },
  );
}

/** All rows of all tables of the databases in a folder, as one text. What was deleted is not there. */
export function readDatabases(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.sqlite'))
    .map(name => {
      const database = new DatabaseSync(join(folder, name), {
        readOnly: true,
      });
      const tables = database
        .prepare("select name from sqlite_master where type = 'table'")
        .all();
      const rows = tables.map(table =>
        database.prepare(`select * from "${table.name}"`).all(),
      );
      database.close();
      return JSON.stringify(rows);
    })
    .join('\n');
}
