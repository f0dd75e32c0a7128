import { KubeObject } from '../../kube/KubeObject';
import { ClusterReader } from '../ClusterReader';
import { GraphIndex } from '../GraphIndex';
import { Finding, GraphNode } from '../types';

/** A finding before it is placed in the graph. @internal */
export interface FindingDraft
  extends Omit<Finding, 'nodeId' | 'path' | 'cause'> {
  /** Holds only where nothing below explains it: a parent that waits, a release that timed out. */
  symptom?: boolean;
  /** Explains nothing above it, such as a kind that may not be read. */
  aside?: boolean;
}

/** What a rule may look at beside the node. @internal */
export interface FindingContext {
  index: GraphIndex;
  reader: ClusterReader;
  now: Date;
  /** The object of a node; `undefined` where its content is not ours to show. */
  objectOf(node: GraphNode): KubeObject | undefined;
  /** Ids of the objects a node waits for without having brought them. */
  waitsFor(nodeId: string): readonly string[];
}

/** One kind of cause: when it holds and how it is told. @internal */
export interface FindingRule {
  cause: string;
  find(node: GraphNode, context: FindingContext): FindingDraft | undefined;
}
