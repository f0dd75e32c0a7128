import { KindScope } from '../kube/KindScope';
import { NodeRole } from '../roles/NodeRole';
import { GroupKind } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';
import { HealthVerdict } from './types';

/** What a judgement may know beside the object itself. @internal */
export interface HealthContext {
  now: Date;
  /** The role of kinds that only the cluster can tell, such as claims and composites, from its XRDs. */
  roleOfKind?: (kind: GroupKind) => NodeRole | undefined;
  /**
   * Another object that the judgement rests on, such as the Namespace of a Profile: `null` where it is known not to be
   * there, `undefined` where nobody looked. A rule that asks judges by the object alone where it gets `undefined`.
   */
  lookUp?: (ref: ResourceRef) => KubeObject | null | undefined;
  /** All objects of a scope, or `undefined` where they were not read completely. */
  listAll?: (scope: KindScope) => readonly KubeObject[] | undefined;
}

/** What a rule gets: also the whole judgement, for objects that hold another. @internal */
export interface RuleContext extends HealthContext {
  judge: (object: KubeObject) => HealthVerdict;
}

/**
 * Judges one kind; `undefined` leaves the judgement to the general rules. A rule says `progressing` and since when; what
 * takes too long is called so by `markStuck`, for all kinds alike.
 *
 * @internal
 */
export type HealthRule = (
  object: KubeObject,
  context: RuleContext,
) => HealthVerdict | undefined;

/** Rules by `groupKindKey`. @internal */
export type HealthRuleTable = Readonly<Record<string, HealthRule>>;
