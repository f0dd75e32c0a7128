import { CommandResult } from '../runCommand';
import { Count } from './Count';

/** One runner of `./dev test`. */
export interface Check {
  title: string;
  command: string[];
  env?: NodeJS.ProcessEnv;
  /** What it takes cold on two cores, in seconds; only for "what is left". */
  expectedSeconds: number;
  count(result: CommandResult): Count;
}
