import { FileChange } from '../repository';
import { ObjectIdentity } from './ChangeSet';
import { PlanRung } from './PlanRung';

/**
 * Something the planner found out. A problem stops the change; a note is for the reader.
 *
 * @public
 */
export interface PlanFinding {
  severity: 'problem' | 'note';
  path: string;
  /** Counted from 1. */
  line?: number;
  /** JSON pointer into the object; absent where the finding is about the whole of it. */
  pointer?: string;
  object?: ObjectIdentity;
  /** A sentence that goes on after the path. */
  message: string;
}

/**
 * What a plan does to one object: to what is declared for it, or to whether it is applied at all.
 *
 * @public
 */
export interface ObjectChange {
  change: 'added' | 'changed' | 'removed';
  object: ObjectIdentity;
  /** Kind and name as a person says them: `Namespace fraud`, `Server fraud/mlserver`. */
  title: string;
  /** The file that declares it; that declared it, where it is removed. */
  path: string;
  /** Where it begins in that file, counted from 1. */
  line: number;
  /** A sentence: what goes with a removed object, where that is known. */
  consequence?: string;
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
  /** Sorted by file. Also objects of files that are not touched, where a list takes them in or leaves them out. */
  objects: ObjectChange[];
  findings: PlanFinding[];
  /** What was checked, in that order. A plan that cannot be applied is checked no further than `files`. */
  rungs: PlanRung[];
}
