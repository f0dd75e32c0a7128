import { KubeEvent } from '../../../kube/readEvent';
import { KubeObject } from '../../../kube/KubeObject';
import { ClusterReader } from '../../ClusterReader';
import { GraphIndex } from '../../GraphIndex';
import { KindCoverage } from '../../ResourceSnapshot';
import { Finding, FindingEvidence, GraphNode } from '../../types';

/**
 * A finding before it is placed in the graph.
 *
 * @internal
 */
export interface FindingDraft
  extends Omit<Finding, 'nodeId' | 'path' | 'cause' | 'evidence'> {
  /** What it rests on, the most telling first. A string is short for the words of a condition. */
  evidence?: string | ReadonlyArray<FindingEvidence | undefined>;
  /** Holds only where nothing below explains it: a parent that waits, a release that timed out. */
  symptom?: boolean;
  /** Ids of nodes for which this speaks too: the pods of a job that gave up. Their own findings are left out. */
  covers?: readonly string[];
}

/**
 * What a rule may look at beside the node.
 *
 * @internal
 */
export interface FindingContext {
  index: GraphIndex;
  reader: ClusterReader;
  now: Date;
  /** The object of a node; `undefined` where its content is not ours to show. */
  objectOf(node: GraphNode): KubeObject | undefined;
  /** Ids of the objects a node waits for without having brought them. */
  waitsFor(nodeId: string): readonly string[];
  /** Events about a node that is not well: warnings first, then the newest. Asking has its namespace's events watched. */
  eventsOf(node: GraphNode): readonly KubeEvent[];
  /** Events about an object that is no node, such as the volume claim that a pod waits for. */
  eventsAbout(uid: string, namespace?: string): readonly KubeEvent[];
  /** What is known of the events of a node's namespace. */
  eventCoverage(node: GraphNode): KindCoverage;
  /** What a rule works out once for all nodes: made when it is first asked for, and the same from then on. */
  once<T>(make: (context: FindingContext) => T): T;
}

/** One kind of cause: when it holds and how it is told. @internal */
export interface FindingRule {
  cause: string;
  /** Explains nothing above it and is told beside the cause of a node, such as a kind that may not be read. */
  aside?: boolean;
  /**
   * Has something to say of what is ready, too, such as that it differs from Git. The other rules are not asked about
   * it: most of every platform is ready. Applications are asked by all, since theirs is the health of what they brought.
   */
  ofReady?: boolean;
  find(node: GraphNode, context: FindingContext): FindingDraft | undefined;
}
