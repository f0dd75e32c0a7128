import { Command } from './Command';
import { explain } from './explain';
import { stages } from './stages';
import { waves } from './waves';

/** The verbs, in the order of the help. */
export const COMMANDS: readonly Command[] = [explain, waves, stages];
