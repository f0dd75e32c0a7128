import { findCondition } from '../../kube/conditions';
import { groupKindKey, groupKindOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { HealthVerdict } from '../types';
import { Meaning, meaningOfState } from './meaningOf';

/** Why a tool says something else. All that a reason names must fit; the first that fits is told. @internal */
export interface OpinionReason {
  why: string;
  /** Kinds as `groupKindKey`, or their group with a leading dot. */
  kinds?: readonly string[];
  /** Our rules. */
  rules?: readonly string[];
  /** What our word means. */
  ours?: Meaning;
  /** The tool's words. */
  says?: readonly string[];
  /** The tool's rules, where it names them. */
  theirs?: readonly string[];
  /** A condition that is True. */
  condition?: string;
}

/** The sentence of the first reason that fits. @internal */
export function findReason(
  reasons: readonly OpinionReason[],
  object: KubeObject,
  ours: HealthVerdict,
  theirs: { says: string; rule?: string },
): string | undefined {
  const kind = groupKindOf(object);
  const key = groupKindKey(kind);
  const has = (list: readonly string[] | undefined, value: string) =>
    list === undefined || list.includes(value);
  return reasons.find(
    it =>
      (has(it.kinds, key) || has(it.kinds, `.${kind.group}`)) &&
      has(it.rules, ours.rule) &&
      has(it.says, theirs.says) &&
      has(it.theirs, theirs.rule ?? '') &&
      (it.ours === undefined || it.ours === meaningOfState(ours.state)) &&
      (it.condition === undefined ||
        findCondition(object, it.condition)?.status === 'True'),
  )?.why;
}
