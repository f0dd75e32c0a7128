import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { vellumGraphReadPermission } from '@vellum-io/backstage-plugin-vellum-common';
import { AuthorizedGraphService } from './AuthorizedGraphService';
import { EntityGraphRequest } from './EntityGraphService';
import { GraphAnswer } from './GraphService';

const entityRef = { kind: 'Component', namespace: 'default', name: 'Shop' };
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'Shop', namespace: 'default' },
};
const credentials = mockCredentials.user('user:default/ann');
const answer: GraphAnswer = {
  etag: '"1"',
  view: {
    view: 'flux',
    entityRef: 'component:default/shop',
    cluster: 'dev',
    at: '2026-01-01T00:00:00Z',
    freshness: { state: 'live' },
    headline: { state: 'ready', title: 'Ready', path: [] },
    graph: { roots: [], nodes: [], edges: [], problems: [] },
    findings: [],
    boards: [],
  },
};

function setup(
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  entities = [entity],
) {
  const inner = {
    getGraph: jest.fn(async (_request: EntityGraphRequest) => answer),
  };
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async () => entities[0],
  });
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result }],
  });
  return {
    inner,
    catalog,
    permissions,
    service: new AuthorizedGraphService({ inner, catalog, permissions }),
  };
}

describe('AuthorizedGraphService', () => {
  it('asks the catalog and the permissions as the caller, and passes on what the caller may see', async () => {
    const { service, inner, catalog, permissions } = setup(
      AuthorizeResult.ALLOW,
    );
    const request = { entityRef, view: 'flux' as const, credentials };
    expect(await service.getGraph(request)).toBe(answer);
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(entityRef, {
      credentials,
    });
    expect(permissions.authorize).toHaveBeenCalledWith(
      [
        {
          permission: vellumGraphReadPermission,
          resourceRef: 'component:default/shop',
        },
      ],
      { credentials },
    );
    expect(inner.getGraph).toHaveBeenCalledWith({
      entity,
      view: 'flux',
      viewer: 'user:default/ann',
    });
  });

  it('lets nobody through who is denied', async () => {
    const { service, inner } = setup(AuthorizeResult.DENY);
    await expect(
      service.getGraph({ entityRef, view: 'flux', credentials }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(inner.getGraph).not.toHaveBeenCalled();
  });

  it('does not ask for a permission on what the caller cannot see', async () => {
    const { service, inner, permissions } = setup(AuthorizeResult.ALLOW, []);
    await expect(
      service.getGraph({ entityRef, view: 'flux', credentials }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(permissions.authorize).not.toHaveBeenCalled();
    expect(inner.getGraph).not.toHaveBeenCalled();
  });

  it('answers nothing when the permissions cannot be asked', async () => {
    const { service, inner, permissions } = setup(AuthorizeResult.ALLOW);
    permissions.authorize.mockRejectedValue(new Error('out of order'));
    await expect(
      service.getGraph({ entityRef, view: 'flux', credentials }),
    ).rejects.toThrow('out of order');
    expect(inner.getGraph).not.toHaveBeenCalled();
  });
});
