import { asKubeObject } from '../../kube/asKubeObject';
import { groupKindKey, groupKindOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { readField, readList } from '../../kube/readField';
import { refOf } from '../../kube/ResourceRef';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { HealthVerdict } from '../types';
import { ourWarning, withWarnings } from '../warnings';
import { CROSSPLANE_WAITS, judgeCrossplaneResource } from './crossplane';

/** Rule name of an Object that is applied and waits for what it made. */
const OBJECT_TARGET = 'crossplane/object-target';

const UNWELL: ReadonlySet<string> = new Set(['failed', 'not-ready']);

/**
 * An Object and what it made, as its provider saw it last. An Object that is not ready is what its target is. One that
 * is ready stays so, since its provider may have looked ten minutes ago: that its target was not well is a warning.
 */
const judgeObject: HealthRule = (object, context) => {
  const general = judgeCrossplaneResource(object, context);
  if (!general) {
    return undefined;
  }
  const target = heldObject(object);
  const seen = target && context.judge(target);
  if (general.rule === CROSSPLANE_WAITS) {
    return waitingFor(general, target, seen);
  }
  if (general.state !== 'ready') {
    return general;
  }
  const noted: HealthVerdict = isObservedOnly(object)
    ? {
        ...general,
        message: 'Only observed: nothing is changed',
        whose: 'ours',
      }
    : general;
  return target && seen && UNWELL.has(seen.state)
    ? withWarnings(noted, [
        ourWarning('TargetNotReady', sentence(target, seen)),
      ])
    : noted;
};

/** @internal */
export const providerKubernetesRules: HealthRuleTable = {
  'Object.kubernetes.crossplane.io': judgeObject,
  'Object.kubernetes.m.crossplane.io': judgeObject,
  'ObservedObjectCollection.kubernetes.crossplane.io': judgeCrossplaneResource,
  'ObservedObjectCollection.kubernetes.m.crossplane.io':
    judgeCrossplaneResource,
};

function waitingFor(
  general: HealthVerdict,
  target: KubeObject | undefined,
  seen: HealthVerdict | undefined,
): HealthVerdict {
  const isUnwell = seen !== undefined && UNWELL.has(seen.state);
  return {
    ...general,
    state: isUnwell ? 'not-ready' : 'progressing',
    rule: OBJECT_TARGET,
    message:
      target && seen && seen.state !== 'ready'
        ? sentence(target, seen)
        : 'Applied; what it made is not ready',
    whose: 'ours',
  };
}

function sentence(target: KubeObject, seen: HealthVerdict): string {
  const { kind, name } = refOf(target);
  const made = UNWELL.has(seen.state)
    ? `${kind} ${name}, which it made, is not ready`
    : `Waits for ${kind} ${name}, which it made`;
  return seen.message ? `${made}: ${seen.message}` : made;
}

/** The object in the cluster, as it was seen; an Object inside an Object is not looked into. */
function heldObject(object: KubeObject): KubeObject | undefined {
  const held = asKubeObject(
    readField(object, 'status', 'atProvider', 'manifest'),
  );
  const key = held && groupKindKey(groupKindOf(held));
  return key && !(key in providerKubernetesRules) ? held : undefined;
}

/** An empty list pauses; what lists neither everything nor Update leaves the target as it is. */
function isObservedOnly(object: KubeObject): boolean {
  const policies = readList(object, 'spec', 'managementPolicies');
  return (
    policies.length > 0 &&
    !policies.includes('*') &&
    !policies.includes('Update')
  );
}
