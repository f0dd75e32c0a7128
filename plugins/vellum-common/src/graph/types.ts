import { ToolOpinion } from '../health/dialects/ToolOpinion';
import { HealthVerdict } from '../health/types';
import { Condition } from '../kube/conditions';
import { ResourceRef } from '../kube/ResourceRef';
import { NodeRole } from '../roles/NodeRole';

/**
 * How a node stands to the cluster:
 * `present` read and proven to belong; `pending` referenced, not created yet (young); `missing` referenced, not there;
 * `forbidden` the portal may not read its kind; `not-served` the cluster has no such kind; `loading` its kind is being read;
 * `foreign` referenced, but owned by something else: content withheld; `unclaimed` referenced, owned by nothing: content withheld;
 * `leaving` still owned, no longer referenced.
 *
 * @public
 */
export const NODE_PRESENCES = [
  'present',
  'pending',
  'missing',
  'forbidden',
  'not-served',
  'loading',
  'foreign',
  'unclaimed',
  'leaving',
] as const;

/** One of {@link NODE_PRESENCES}. @public */
export type NodePresence = (typeof NODE_PRESENCES)[number];

/**
 * One object of the graph. Ids are unique within a graph: `refKey(ref)`, followed by `@` and the id of what brings it
 * where the object is not proved to be in this cluster.
 *
 * @public
 */
export interface GraphNode {
  id: string;
  ref: ResourceRef;
  presence: NodePresence;
  role: NodeRole;
  health: HealthVerdict;
  apiVersion?: string;
  uid?: string;
  /** Name in the Composition (`crossplane.io/composition-resource-name`), shown in place of a generated name. */
  label?: string;
  createdAt?: string;
  /** Conditions as reported, in the order reported; empty where content is withheld. */
  conditions: Condition[];
  /** Tool-specific facts for columns and the drawer, in display order: chart, version, revision, replicas … */
  facts: NodeFact[];
  /** What the tools that wait for the object say of it, where that means something else than `health`. */
  opinions?: ToolOpinion[];
}

/** One labelled value about a node. `name` is a stable key (`chart`, `replicas`), not a display text. @public */
export interface NodeFact {
  name: string;
  value: string;
}

/** A directed edge from the object that brings another to the object it brings. @public */
export interface GraphEdge {
  from: string;
  to: string;
  /** `claims`, `composes`, `manages` (Object, Release), `applies` (Flux, Argo CD), `owns` (owner reference), `fetches` (source). */
  relation: RelationName;
}

/** How one object brings another. @public */
export const RELATION_NAMES = [
  'claims',
  'composes',
  'manages',
  'applies',
  'owns',
  'fetches',
] as const;

/** One of {@link RELATION_NAMES}. @public */
export type RelationName = (typeof RELATION_NAMES)[number];

/** Something about the graph itself that the reader must know: nothing is dropped silently. @public */
export interface GraphProblem {
  type: 'cycle' | 'limit' | 'forbidden' | 'not-served' | 'unreadable';
  message: string;
  nodeId?: string;
}

/**
 * The objects reached from `roots`, as data. Nodes are in depth-first order from the roots, siblings worst first,
 * then by label or name: the same snapshot gives the same bytes.
 *
 * @public
 */
export interface ResourceGraph {
  roots: string[];
  nodes: GraphNode[];
  edges: GraphEdge[];
  problems: GraphProblem[];
}

/**
 * What a finding rests on: a condition, an event, the state of a container, another field of the status, or what the
 * object asks for.
 *
 * @public
 */
export const EVIDENCE_KINDS = [
  'condition',
  'event',
  'container',
  'status',
  'spec',
] as const;

/** One of {@link EVIDENCE_KINDS}. @public */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One thing that was read and can be looked up. @public */
export interface FindingEvidence {
  kind: EvidenceKind;
  /** Whose it is, where it is not the node that is wrong: an object further up that only repeats it. */
  nodeId?: string;
  /** The words as reported. */
  text: string;
  /** Machine word that goes with them, such as `FailedCreate`. */
  reason?: string;
  since?: string;
  /** How often, for events that repeat. */
  count?: number;
}

/**
 * Why something is not ready: the bottom of the chain.
 *
 * @public
 */
export interface Finding {
  /** Stable word for the kind of cause, such as `chart-version-missing`, `unschedulable`, `nothing-reconciles`. */
  cause: string;
  /** Node that is wrong. */
  nodeId: string;
  /** Node ids from a root to the node that is wrong, both included. */
  path: string[];
  /** One sentence a newcomer understands; names the object. */
  sentence: string;
  /** Short form for a headline, starts lower case: "nothing reconciles the KnativeServing". */
  title: string;
  /** What to do next. */
  nextStep?: string;
  /** What this rests on: of the node itself first, then the words of those above that wait for it. */
  evidence: FindingEvidence[];
  since?: string;
}
