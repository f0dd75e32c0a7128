import { NodeRole } from '../graph/types';
import { GroupKind } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { HealthVerdict } from './types';

/** What a judgement may know beside the object itself. @public */
export interface HealthContext {
  now: Date;
  /** The role of kinds that only the cluster can tell, such as claims and composites, from its XRDs. */
  roleOfKind?: (kind: GroupKind) => NodeRole | undefined;
}

/**
 * Judges one kind; `undefined` leaves the judgement to the general rules.
 *
 * @internal
 */
export type HealthRule = (
  object: KubeObject,
  context: HealthContext,
) => HealthVerdict | undefined;

/** Rules by `groupKindKey`. @internal */
export type HealthRuleTable = Readonly<Record<string, HealthRule>>;
