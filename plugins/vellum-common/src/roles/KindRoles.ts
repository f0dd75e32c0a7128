import { isBuiltInKind } from '../kube/builtInKinds';
import { GroupKind, groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { roleByShape } from './roleByShape';
import { fixedRoleOf } from './fixedRoleOf';
import { NodeRole } from './NodeRole';

/**
 * What kinds are, from the XRDs of the cluster: no name or shape tells that a fresh object is a claim.
 *
 * @internal
 */
export class KindRoles {
  private constructor(
    readonly claims: ReadonlyMap<string, GroupKind>,
    readonly composites: ReadonlyMap<string, GroupKind>,
  ) {}

  static fromDefinitions(xrds: readonly KubeObject[]): KindRoles {
    const claims = new Map<string, GroupKind>();
    const composites = new Map<string, GroupKind>();
    for (const xrd of xrds) {
      const group = readString(xrd, 'spec', 'group') ?? '';
      const claim = readString(xrd, 'spec', 'claimNames', 'kind');
      const composite = readString(xrd, 'spec', 'names', 'kind');
      if (claim) {
        claims.set(groupKindKey({ group, kind: claim }), {
          group,
          kind: claim,
        });
      }
      if (composite) {
        const kind = { group, kind: composite };
        composites.set(groupKindKey(kind), kind);
      }
    }
    return new KindRoles(claims, composites);
  }

  /** The role of a kind, where the kind alone tells. */
  roleOfKind = (kind: GroupKind): NodeRole | undefined => {
    if (isBuiltInKind(kind)) {
      return 'object';
    }
    const key = groupKindKey(kind);
    if (this.claims.has(key)) {
      return 'claim';
    }
    return this.composites.has(key) ? 'composite' : fixedRoleOf(kind);
  };

  roleOf(object: KubeObject): NodeRole {
    return (
      this.roleOfKind(groupKindOf(object)) ?? roleByShape(object) ?? 'object'
    );
  }
}
