import { JsonObject } from '@backstage/types';
import { DeclaredObject } from '../objects/DeclaredObject';
import { removalRules } from './removalRules';

/** What keeps an object in the cluster although it is taken out of what is applied. */
const KEPT: Record<string, RegExp> = {
  'kustomize.toolkit.fluxcd.io/prune': /^disabled$/i,
  'argocd.argoproj.io/sync-options': /(^|,)\s*Prune=false\s*(,|$)/i,
};

/** Fields of `spec` that only objects have which Crossplane composes from. */
const COMPOSITE_FIELDS = [
  'compositionRef',
  'compositionSelector',
  'compositeDeletePolicy',
  'compositionUpdatePolicy',
  'crossplane',
];

/**
 * A sentence on what goes with an object that is removed; undefined where nothing is known to.
 *
 * @internal
 */
export function describeRemoval(
  object: DeclaredObject,
  isComposite: boolean,
): string | undefined {
  const { metadata, spec } = object.value;
  const annotations = mapping(mapping(metadata).annotations);
  const keeper = Object.entries(KEPT).find(([key, value]) =>
    value.test(String(annotations[key] ?? '')),
  );
  if (keeper) {
    return `It stays in the cluster: its annotation ${keeper[0]} says so.`;
  }
  const { group, kind } = object.identity;
  const rule = removalRules[`${kind}.${group}`];
  if (rule) {
    return rule;
  }
  const fields = mapping(spec);
  return isComposite || COMPOSITE_FIELDS.some(each => each in fields)
    ? 'Everything that Crossplane composed for it is deleted with it.'
    : undefined;
}

function mapping(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
