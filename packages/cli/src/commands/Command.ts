import { CliArguments } from '../arguments/parseArguments';
import { CommandHelp } from '../arguments/renderHelp';
import { ObjectSource } from '../source/ObjectSource';
import { ReportedView } from '../view/readView';

/** What a command is given. */
export interface CommandContext {
  args: CliArguments;
  source: ObjectSource;
  now: Date;
}

/** What a command found out. */
export interface CommandResult {
  view: ReportedView;
  /** What the text shows below the causes. */
  body: 'tree' | 'boards';
  /** Whether branches in which all is ready are left out of the text. */
  fold: boolean;
}

/** One verb of `vellum`. */
export interface Command extends CommandHelp {
  run(context: CommandContext): Promise<CommandResult>;
}
