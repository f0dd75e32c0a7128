import { KubeObject } from '../../kube/KubeObject';
import { ResourceRef } from '../../kube/ResourceRef';
import { HealthState } from '../../health/types';
import { ClusterReader } from '../ClusterReader';
import { GraphProblem, RelationName } from '../types';
import { NodeRole } from '../../roles/NodeRole';

/** Whether an object that a reference names is what the reference says. @internal */
export type Belonging = 'belongs' | 'foreign' | 'unclaimed';

/** One object that another brings. @internal */
export interface Link {
  relation: RelationName;
  ref: ResourceRef;
  /** Checks the object behind the reference; without it the reference was written by a controller and is trusted. */
  proof?: (object: KubeObject) => Belonging;
  /** Still owned, no longer referenced. */
  leaving?: boolean;
  /** An absent object was not created yet, as far as its creator says. */
  pending?: boolean;
  /** Whether its manager says it is there; absent where only the manager's own state tells. */
  vouched?: boolean;
  /** The object as its manager last saw it; used where it cannot be read itself. */
  observed?: KubeObject;
  /** The object lives in another cluster: it is shown by reference. */
  elsewhere?: { message: string; state?: HealthState };
}

/** What a relation may ask. @internal */
export interface RelationContext {
  reader: ClusterReader;
  now: Date;
  roleOf(object: KubeObject): NodeRole;
  report(problem: GraphProblem): void;
}

/** The objects that an object brings, by one tool's rules. @internal */
export type Relation = (
  object: KubeObject,
  context: RelationContext,
) => readonly Link[];

/** Relations by `groupKindKey`. @internal */
export type RelationTable = Readonly<Record<string, Relation>>;
