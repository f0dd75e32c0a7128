import { parseFluxInventoryId } from './fluxInventoryId';

describe('parseFluxInventoryId', () => {
  it.each([
    [
      'team_web_apps_Deployment',
      { group: 'apps', kind: 'Deployment', namespace: 'team', name: 'web' },
    ],
    [
      'team_web__Service',
      { group: '', kind: 'Service', namespace: 'team', name: 'web' },
    ],
    ['_team__Namespace', { group: '', kind: 'Namespace', name: 'team' }],
    [
      '_widgets.example.io_apiextensions.k8s.io_CustomResourceDefinition',
      {
        group: 'apiextensions.k8s.io',
        kind: 'CustomResourceDefinition',
        name: 'widgets.example.io',
      },
    ],
    [
      '_system__view_rbac.authorization.k8s.io_ClusterRole',
      {
        group: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'system:view',
      },
    ],
    [
      'team_a__b__c_rbac.authorization.k8s.io_Role',
      {
        group: 'rbac.authorization.k8s.io',
        kind: 'Role',
        namespace: 'team',
        name: 'a:b:c',
      },
    ],
  ])('reads %s', (id, ref) => {
    expect(parseFluxInventoryId(id)).toEqual(ref);
  });

  it.each(['', 'one', 'a_b', 'a_b_c', '___', 'team_web_apps_'])(
    'does not read %p',
    id => {
      expect(parseFluxInventoryId(id)).toBeUndefined();
    },
  );
});
