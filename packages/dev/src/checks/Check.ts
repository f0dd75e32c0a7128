import { Count } from './Count';

/** One runner of `./dev test`. */
export interface Check {
  title: string;
  command: string[];
  env?: NodeJS.ProcessEnv;
  /** What it takes cold on two cores, in seconds; only for "what is left". */
  expectedSeconds: number;
  /** Where the runner writes its report, if it writes one. */
  reportFile?: string;
  /** From the content of the report and the exit code; `undefined` where no report was written. */
  count(report: string | undefined, exitCode: number): Count;
}
