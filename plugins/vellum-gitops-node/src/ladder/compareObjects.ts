import { isDeepStrictEqual } from 'node:util';
import { RenderedObject } from '../kustomization/RenderedObject';
import { DeclaredObject } from '../objects/DeclaredObject';
import { keyOf, titleOf } from '../objects/titleOf';
import { InspectedChange } from './Inspection';

/**
 * What was added, changed and removed between two sets of objects. An object that only moved to another file is none of
 * these.
 *
 * @internal
 */
export function compareObjects(options: {
  before: readonly RenderedObject[];
  after: readonly RenderedObject[];
  through?: string;
}): InspectedChange[] {
  const { through } = options;
  const before = byKey(options.before);
  const after = byKey(options.after);
  const removed = [...before].flatMap(([key, old]) =>
    after.has(key) ? [] : [changeOf('removed', old, { old, through })],
  );
  const others = [...after].flatMap(([key, current]) => {
    const old = before.get(key);
    if (!old) {
      return [changeOf('added', current, { current, through })];
    }
    return isDeepStrictEqual(old.declared.value, current.declared.value)
      ? []
      : [changeOf('changed', current, { old, current, through })];
  });
  return [...removed, ...others];
}

/**
 * An object that no kustomization renders, as it is declared.
 *
 * @internal
 */
export function asDeclared(declared: DeclaredObject): RenderedObject {
  return { declared, identity: declared.identity };
}

/** Where one is declared twice, the first counts. */
function byKey(objects: readonly RenderedObject[]) {
  const result = new Map<string, RenderedObject>();
  for (const each of objects) {
    const key = keyOf(each.identity);
    if (!result.has(key)) {
      result.set(key, each);
    }
  }
  return result;
}

function changeOf(
  change: InspectedChange['change'],
  { identity, declared }: RenderedObject,
  more: { old?: RenderedObject; current?: RenderedObject; through?: string },
): InspectedChange {
  const isNamed =
    declared.hasNamespace || identity.namespace !== declared.identity.namespace;
  return {
    change,
    object: identity,
    title: titleOf(identity, isNamed),
    path: declared.path,
    line: declared.line,
    before: more.old?.declared,
    after: more.current?.declared,
    through: more.through,
  };
}
