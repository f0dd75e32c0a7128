import { PullRequestRecord } from '../model/records';

/** Whether an open pull request can be merged now. @internal */
export type Mergeability =
  | { state: 'clean'; tree: string }
  | { state: 'conflict'; conflicts: string[] }
  | { state: 'draft' }
  | { state: 'not-open' };

/** A pull request with what git says of it at this moment. @internal */
export interface PullRequestView {
  record: PullRequestRecord;
  /** Where the diff begins: the best common ancestor of base and head. */
  mergeBase: string;
  mergeability: Mergeability;
}
