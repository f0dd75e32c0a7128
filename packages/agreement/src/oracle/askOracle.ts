import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';

/** One verdict of a tool's own code; `error` where that code failed instead of judging. */
export interface OracleWord {
  status: string;
  message?: string;
  error?: string;
}

/** What the tools' own code says of one object; `argo` is null for a kind without a check. */
export interface OracleOpinion {
  argo: OracleWord | null;
  kstatus: OracleWord;
  flux: OracleWord;
}

/** Asks the tools' own code about objects, all in one go: a start costs more than a thousand objects. */
export async function askOracle(
  program: string,
  objects: readonly KubeObject[],
): Promise<OracleOpinion[]> {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.end(JSON.stringify(objects));
  const [code, answer, complaint] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ]);
  if (code !== 0) {
    throw new Error(`The oracle failed: ${complaint}`);
  }
  return JSON.parse(answer) as OracleOpinion[];
}
