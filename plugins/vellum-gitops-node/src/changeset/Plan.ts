import { FileChange } from '../repository';

/**
 * Something the planner found out. A problem stops the change; a note is for the reader.
 *
 * @public
 */
export interface PlanFinding {
  severity: 'problem' | 'note';
  path: string;
  /** A sentence that goes on after the path. */
  message: string;
}

/**
 * What a change set would do to a repository at one commit.
 *
 * @public
 */
export interface Plan {
  /** In the order in which the operations touch them. */
  files: FileChange[];
  /** Unified diff of all files. */
  diff: string;
  findings: PlanFinding[];
}
