import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Asks the tools' own code once: it reads JSON and writes JSON. */
export async function runOracle<T>(
  program: string,
  question: readonly string[],
  input: unknown,
): Promise<T> {
  const child = spawn(program, [...question], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.end(JSON.stringify(input));
  const [code, answer, complaint] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ]);
  if (code !== 0) {
    throw new Error(`The oracle failed: ${complaint}`);
  }
  return JSON.parse(answer) as T;
}
