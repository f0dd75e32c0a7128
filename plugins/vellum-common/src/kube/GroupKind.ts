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

/** The group of an `apiVersion`: `apps/v1` gives `apps`, `v1` the empty string. @public */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** The kind of an object, without its version. @public */
export function groupKindOf(object: KubeObject): GroupKind {
  return { group: groupOf(object.apiVersion), kind: object.kind };
}

/** Kind and group as kubectl writes them: `Deployment.apps`, `Pod`. Keys of rule tables. @public */
export function groupKindKey({ group, kind }: GroupKind): string {
  return group ? `${kind}.${group}` : kind;
}
