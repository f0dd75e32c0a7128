import {
  groupOf,
  readField,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { PlanFinding } from '../changeset/Plan';
import { DeclaredObject } from '../objects/DeclaredObject';
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
  const usages = removed.flatMap(({ before }) =>
    before && isUsage(before) ? [before] : [],
  );
  return removed.flatMap(({ before, path, object, title }): PlanFinding[] => {
    const usage = before && usages.find(each => protects(each, before));
    return usage
      ? [
          {
            severity: 'problem',
            path,
            object,
            message: `${title} is protected against deletion by the ${usage.identity.kind} ${usage.identity.name} (${usage.path}). Remove that first, in a change of its own, and merge it; then remove what it protects`,
          },
        ]
      : [];
  });
}

function isUsage({ identity }: DeclaredObject): boolean {
  return (
    USAGE_GROUPS.includes(identity.group) &&
    /^(Cluster)?Usage$/.test(identity.kind)
  );
}

function protects(usage: DeclaredObject, object: DeclaredObject): boolean {
  const of = readField(usage.value, 'spec', 'of');
  const name = readString(of, 'resourceRef', 'name');
  return (
    name === object.identity.name &&
    readString(of, 'kind') === object.identity.kind &&
    groupOf(readString(of, 'apiVersion') ?? '') === object.identity.group &&
    (!usage.hasNamespace ||
      (readString(of, 'resourceRef', 'namespace') ??
        usage.identity.namespace) === object.identity.namespace)
  );
}
