import { parseAllDocuments } from 'yaml';
import { CliError } from '../CliError';
import { splitJsonStream } from './splitJsonStream';

/** The values in a text of JSON (one value, or several after each other) or YAML documents; empty ones are left out. */
export function parseDocuments(text: string, name: string): unknown[] {
  const start = text.trimStart()[0];
  const values =
    start === '{' || start === '['
      ? parseJson(text, name)
      : parseYaml(text, name);
  return values
    .flatMap(value => value)
    .filter(value => value !== null && value !== undefined);
}

function parseJson(text: string, name: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    // `kubectl cluster-info dump` writes one list after the other, with logs between them.
    return splitJsonStream(text).map(({ json, line }) => {
      try {
        return JSON.parse(json);
      } catch (error) {
        const { message } = error as Error;
        const inside = /line (\d+)/.exec(message);
        const at = line + (inside ? Number(inside[1]) - 1 : 0);
        throw unreadable(name, at, 'JSON', withoutPosition(message));
      }
    });
  }
}

function parseYaml(text: string, name: string): unknown[] {
  const documents = parseAllDocuments(text, { logLevel: 'error' });
  return [...documents].map(document => {
    const [error] = document.errors;
    if (error) {
      const at = error.linePos?.[0].line ?? 1;
      const [sentence] = error.message.split('\n');
      throw unreadable(name, at, 'YAML', withoutPosition(sentence));
    }
    try {
      return document.toJS() as unknown;
    } catch (thrown) {
      throw unreadable(name, 1, 'YAML', (thrown as Error).message);
    }
  });
}

/** The parsers say where they stopped in words of their own; the file and line in front say it better. */
function withoutPosition(message: string): string {
  return message
    .replace(/\s*(in JSON )?at (position|line) \d+.*$/, '')
    .replace(/[\s:]+$/, '');
}

function unreadable(name: string, line: number, format: string, why: string) {
  return new CliError(
    `${name}:${line}: this is no ${format}: ${why}. Correct the file, or leave it out.`,
  );
}
