import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../CliError';
import { parseDocuments } from './parseDocuments';

/** What files hold, and what of them could not be used. */
export interface ReadValues {
  /** In the order of the files, those of a folder by name. */
  documents: Array<{ file: string; value: unknown }>;
  warnings: string[];
}

/** A folder of templates would otherwise fill the screen before the answer. */
const SHOWN = 5;

const ENDINGS = /\.(json|ya?ml)$/i;

/**
 * Reads files and folders. A file that was named must be readable; one that only lies in a folder, such as a template
 * with placeholders, is left out with a warning.
 */
export async function readFiles(
  paths: readonly string[],
  readStdin: () => Promise<string | undefined>,
): Promise<ReadValues> {
  const read: ReadValues = { documents: [], warnings: [] };
  const refused: string[] = [];
  const add = (file: string, text: string) => {
    for (const value of parseDocuments(text, file)) {
      read.documents.push({ file, value });
    }
  };
  for (const path of paths) {
    if (path === '-') {
      add('stdin', (await readStdin()) ?? '');
    } else if (await isFolder(path)) {
      for (const file of await filesBelow(path)) {
        try {
          add(file, await readText(file));
        } catch (error) {
          if (!(error instanceof CliError)) {
            throw error;
          }
          refused.push(error.message);
        }
      }
    } else {
      add(path, await readText(path));
    }
  }
  const rest = refused.length - SHOWN;
  read.warnings.push(
    ...refused.slice(0, SHOWN).map(message => `left out: ${message}`),
    ...(rest > 0 ? [`left out: ${rest} more files that cannot be read`] : []),
  );
  return read;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw cannotRead(path, error);
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter(name => ENDINGS.test(name))
    .sort()
    .map(name => join(folder, name));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function cannotRead(path: string, error: unknown): CliError {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'it does not exist' : message;
  return new CliError(`Cannot read ${path}: ${why}. Check the path.`);
}
