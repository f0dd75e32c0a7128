import { KubeObject } from './KubeObject';

/**
 * A kind without its version: what rules and relations are keyed by. The core group is the empty string.
 *
 * @public
 */
export interface GroupKind {
  group: string;
  kind: string;
}

/**
 * A cluster has some hundred kinds and some hundred thousand objects, and every object is looked up by its kind in many
 * tables: a string that was made once is found again at once, one that is put together each time is not. What is kept
 * is bounded, should somebody ask for ever new kinds.
 */
const MOST_KEPT = 10_000;
const groups = new Map<string, string>();
const keys = new Map<string, Map<string, string>>();
let keptKeys = 0;

/** The group of an `apiVersion`: `apps/v1` gives `apps`, `v1` the empty string. @public */
export function groupOf(apiVersion: string): string {
  const known = groups.get(apiVersion);
  if (known !== undefined) {
    return known;
  }
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  if (groups.size < MOST_KEPT) {
    groups.set(apiVersion, group);
  }
  return group;
}

/** The kind of an object, without its version. @public */
export function groupKindOf(object: KubeObject): GroupKind {
  return { group: groupOf(object.apiVersion), kind: object.kind };
}

/** Kind and group as kubectl writes them: `Deployment.apps`, `Pod`. Keys of rule tables. @public */
export function groupKindKey({ group, kind }: GroupKind): string {
  if (!group) {
    return kind;
  }
  let ofGroup = keys.get(group);
  const known = ofGroup?.get(kind);
  if (known !== undefined) {
    return known;
  }
  const key = `${kind}.${group}`;
  if (keptKeys < MOST_KEPT) {
    ofGroup ??= new Map();
    keys.set(group, ofGroup.set(kind, key));
    keptKeys += 1;
  }
  return key;
}
