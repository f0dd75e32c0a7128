import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import { runOracle } from './runOracle';

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
  return runOracle<OracleOpinion[]>(program, [], objects);
}

/** Kinds for which Argo CD ships a check, as group and kind; `_` stands for anything. */
export async function listCheckedKinds(program: string): Promise<string[]> {
  return runOracle<string[]>(program, ['kinds'], []);
}
