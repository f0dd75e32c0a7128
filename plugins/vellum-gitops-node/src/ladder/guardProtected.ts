import {
  groupOf,
  readField,
  readRecord,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { PlanFinding } from '../changeset/Plan';
import { InspectedChange } from './Inspection';

/** Groups of the objects by which Crossplane refuses to delete others; the second is of Crossplane 1. */
const USAGE_GROUPS = [
  'protection.crossplane.io',
  'apiextensions.crossplane.io',
];

/**
 * Stops a change that takes out an object together with what protects it against deletion. Whoever prunes deletes both at
 * once, in an order that nobody chose; and that somebody protected it is a decision to be taken back by itself.
 *
 * @internal
 */
export function guardProtected(
  objects: readonly InspectedChange[],
): PlanFinding[] {
  const removed = objects.filter(each => each.change === 'removed');
  const usages = removed.filter(isUsage);
  return removed.flatMap(each => {
    const usage = usages.find(other => protects(other, each));
    return usage ? [describeProtected(each, usage)] : [];
  });
}

function isUsage({ object }: InspectedChange): boolean {
  return (
    USAGE_GROUPS.includes(object.group) && /^(Cluster)?Usage$/.test(object.kind)
  );
}

function protects(usage: InspectedChange, each: InspectedChange): boolean {
  const { object } = each;
  const of = readField(usage.before?.value, 'spec', 'of');
  const name = nameIn(of);
  const namespace =
    readString(of, name ? 'resourceRef' : 'resourceSelector', 'namespace') ??
    usage.object.namespace;
  return (
    readString(of, 'kind') === object.kind &&
    groupOf(readString(of, 'apiVersion') ?? '') === object.group &&
    (!usage.before?.hasNamespace || namespace === object.namespace) &&
    (name ? name === object.name : selects(of, each))
  );
}

/** Undefined where the selector counts. */
function nameIn(of: unknown): string | undefined {
  return readString(of, 'resourceRef', 'name');
}

/** By the labels that git declares. Crossplane takes one of those that it selects, and which is not known here. */
function selects(of: unknown, { before }: InspectedChange): boolean {
  const selector = readRecord(of, 'resourceSelector');
  // What git declares has no controller, and two without one are not held to have the same.
  if (!selector || selector.matchControllerRef === true) {
    return false;
  }
  const wanted = Object.entries(readRecord(selector, 'matchLabels') ?? {});
  return wanted.every(
    ([key, value]) =>
      readField(before?.value, 'metadata', 'labels', key) === value,
  );
}

function describeProtected(
  { path, object, title }: InspectedChange,
  usage: InspectedChange,
): PlanFinding {
  const named = `the ${usage.object.kind} ${usage.object.name} (${usage.path})`;
  const why = nameIn(readField(usage.before?.value, 'spec', 'of'))
    ? `is protected against deletion by ${named}`
    : `may be protected against deletion by ${named}, which selects it by its labels`;
  return {
    severity: 'problem',
    path,
    object,
    message: `${title} ${why}. Remove that first, in a change of its own, and merge it; then remove what it protects`,
  };
}
