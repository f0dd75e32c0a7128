import { KubeObject } from '../kube/KubeObject';
import { KindRoles } from './KindRoles';
import { NodeRole } from './NodeRole';

const definition = (spec: object): KubeObject => ({
  apiVersion: 'apiextensions.crossplane.io/v1',
  kind: 'CompositeResourceDefinition',
  metadata: { name: 'any' },
  spec: { ...spec },
});
const group = 'platform.example.io';

const ROLES = KindRoles.fromDefinitions([
  definition({
    group,
    names: { kind: 'XStore' },
    claimNames: { kind: 'Store' },
  }),
  definition({ group, names: { kind: 'XShop' } }),
  definition({ group: 'apps', names: { kind: 'Deployment' } }),
  definition({ group: 'helm.crossplane.io', names: {} }),
  definition({}),
]);

describe('the roles of kinds', () => {
  it('are told by the definitions of the cluster', () => {
    expect([...ROLES.claims.values()]).toEqual([{ group, kind: 'Store' }]);
    expect([...ROLES.composites.values()]).toEqual([
      { group, kind: 'XStore' },
      { group, kind: 'XShop' },
      { group: 'apps', kind: 'Deployment' },
    ]);
  });

  it.each<[string, string, NodeRole | undefined]>([
    [group, 'Store', 'claim'],
    [group, 'XStore', 'composite'],
    [group, 'XShop', 'composite'],
    ['other.example.io', 'XShop', undefined],
    ['helm.crossplane.io', 'Release', 'managed'],
    // What Kubernetes serves is nothing else, whatever somebody defines.
    ['apps', 'Deployment', 'object'],
  ])('of %s: %s is %s', (itsGroup, kind, role) => {
    expect(ROLES.roleOfKind({ group: itsGroup, kind })).toBe(role);
  });

  it('are those of the shape where the kind tells nothing, and of an object at last', () => {
    const roleOf = (spec: object) =>
      ROLES.roleOf({
        apiVersion: 'storage.example.io/v1',
        kind: 'Bucket',
        metadata: { name: 'data' },
        spec: { ...spec },
      });
    expect(roleOf({ forProvider: {} })).toBe('managed');
    expect(roleOf({})).toBe('object');
  });
});
