import {
  groupKindKey,
  groupKindOf,
  KubeObject,
  readList,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { KnownKind } from './KnownKind';
import { usualNames } from './usualNames';

/** Where a definition names the kinds it defines. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  'CustomResourceDefinition.apiextensions.k8s.io': ['names'],
  'CompositeResourceDefinition.apiextensions.crossplane.io': [
    'names',
    'claimNames',
  ],
};

/** The kinds that a list of objects has, with the names that its CustomResourceDefinitions and XRDs give them. */
export function kindsOfObjects(objects: readonly KubeObject[]): KnownKind[] {
  const kinds = new Map<string, KnownKind>();
  const add = (kind: KnownKind) => {
    const key = groupKindKey(kind);
    kinds.set(key, { ...kinds.get(key), ...kind });
  };
  for (const object of objects) {
    add(usualNames(groupKindOf(object)));
  }
  for (const object of objects) {
    const group = readString(object.spec, 'group');
    const names = NAMED_BY[groupKindKey(groupKindOf(object))] ?? [];
    for (const field of group ? names : []) {
      const kind = readString(object.spec, field, 'kind');
      if (group && kind) {
        const plural = readString(object.spec, field, 'plural');
        const singular = readString(object.spec, field, 'singular');
        const shortNames = readList(object.spec, field, 'shortNames').filter(
          (name): name is string => typeof name === 'string',
        );
        add({
          group,
          kind,
          ...(plural && { plural }),
          ...(singular && { singular }),
          shortNames,
        });
      }
    }
  }
  // In an order of its own: the same objects in another order mean the same.
  return [...kinds.keys()].sort().flatMap(key => kinds.get(key) ?? []);
}
