import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { vellumGraphReadPermission } from '@vellum-io/backstage-plugin-vellum-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { TeamPolicy } from './TeamPolicy';

function member(team: string) {
  const credentials = mockCredentials.user('user:default/someone');
  return {
    credentials,
    info: {
      userEntityRef: 'user:default/someone',
      ownershipEntityRefs: ['user:default/someone', `group:default/${team}`],
    },
    token: '',
    identity: {
      type: 'user' as const,
      userEntityRef: 'user:default/someone',
      ownershipEntityRefs: [],
    },
  };
}

describe('TeamPolicy', () => {
  const policy = new TeamPolicy();

  it('lets platform-team read everything', async () => {
    await expect(
      policy.handle(
        { permission: vellumGraphReadPermission },
        member('platform-team'),
      ),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it.each([
    ['an entity', catalogEntityReadPermission],
    ['the live objects of an entity', vellumGraphReadPermission],
  ])(
    'lets another team read %s only where it owns it',
    async (_, permission) => {
      const decision = await policy.handle(
        { permission },
        member('fraud-team'),
      );

      expect(decision).toMatchObject({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        conditions: {
          anyOf: expect.arrayContaining([
            expect.objectContaining({
              rule: 'IS_ENTITY_OWNER',
              params: {
                claims: ['user:default/someone', 'group:default/fraud-team'],
              },
            }),
          ]),
        },
      });
    },
  );

  it('keeps another team from the whole cluster behind the proxy', async () => {
    await expect(
      policy.handle(
        { permission: kubernetesProxyPermission },
        member('fraud-team'),
      ),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it('shows nothing owned to somebody who is signed in as nobody', async () => {
    const decision = await policy.handle({
      permission: catalogEntityReadPermission,
    });

    expect(decision.result).toBe(AuthorizeResult.CONDITIONAL);
  });
});
