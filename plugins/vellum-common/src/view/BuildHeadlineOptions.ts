import { GraphViewName } from '../api/GraphView';
import { EntityTarget } from '../entity/EntityTarget';
import { Finding, ResourceGraph } from '../graph/types';
import { LaneBoard } from '../waves/LaneBoard';
import { UnreadKinds } from './UnreadKinds';

/** What the sentence above a view is made from. @internal */
export interface BuildHeadlineOptions {
  view: GraphViewName;
  target: EntityTarget;
  graph: ResourceGraph;
  findings: readonly Finding[];
  boards: readonly LaneBoard[];
  /** What each node waits for, as `findRootCauses` gives it. */
  waits: ReadonlyMap<string, readonly string[]>;
  /** Where roots were looked for and could not be found out. */
  unread: UnreadKinds;
}
