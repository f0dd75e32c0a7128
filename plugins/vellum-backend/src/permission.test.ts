import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { vellumGraphReadPermission } from '@vellum-io/backstage-plugin-vellum-common';
import request from 'supertest';
import { FakeApiServer } from './__testUtils__/FakeApiServer';
import { tinyCore } from './__testUtils__/tinyCore';
import { createVellumPlugin } from './createVellumPlugin';

// Whole backends or git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

function entityOf(name: string, labels: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      labels,
      annotations: {
        'backstage.io/managed-by-location': 'url:https://example.org',
        'backstage.io/managed-by-origin-location': 'url:https://example.org',
      },
    },
    spec: { type: 'platform', owner: 'group:default/ops' },
  };
}

const entities = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'test-entities',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'test',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                entityOf('open', { visibility: 'everybody' }),
                entityOf('closed', {}),
              ].map(entity => ({ entity })),
            }),
        });
      },
    });
  },
});

/** The mock's tokens forget which plugin acts for a user, and the permission backend insists on knowing. */
const actingAuth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const auth = mockServices.auth({ pluginId: plugin.getId() });
    const getPluginRequestToken = auth.getPluginRequestToken.bind(auth);
    auth.getPluginRequestToken = async options =>
      auth.isPrincipal(options.onBehalfOf, 'user')
        ? {
            token: mockCredentials.user.token(
              options.onBehalfOf.principal.userEntityRef,
              { actor: { subject: `plugin:${plugin.getId()}` } },
            ),
          }
        : getPluginRequestToken(options);
    return auth;
  },
});

/** Graphs only of entities that carry a label: a condition that nobody but the catalog can judge. */
const policy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init(deps) {
        deps.policy.setPolicy({
          async handle({ permission }): Promise<PolicyDecision> {
            return isPermission(permission, vellumGraphReadPermission)
              ? createCatalogConditionalDecision(
                  permission,
                  catalogConditions.hasLabel({
                    label: 'visibility',
                    value: 'everybody',
                  }),
                )
              : { result: AuthorizeResult.ALLOW };
          },
        });
      },
    });
  },
});

describe('vellum.graph.read', () => {
  it('is decided by the catalog where the policy makes it conditional on the entity', async () => {
    const api = await FakeApiServer.start();
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            catalog: { processingInterval: { seconds: 1 } },
            kubernetes: {
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      name: 'dev',
                      url: api.url,
                      authProvider: 'localKubectlProxy',
                    },
                  ],
                },
              ],
            },
          },
        }),
        permissionsServiceFactory,
        permissionPlugin,
        policy,
        catalogPlugin,
        entities,
        actingAuth,
        createVellumPlugin(tinyCore),
      ],
    });
    try {
      const get = (name: string) =>
        request(backend.server).get(
          `/api/vellum/v1/entities/resource/default/${name}/graph?view=flux`,
        );
      // The catalog processes what it was given in its own time.
      let open = await get('open');
      while (open.status === 404) {
        open = await get('open');
      }
      let closed = await get('closed');
      while (closed.status === 404) {
        closed = await get('closed');
      }
      expect(open.body.error).toBeUndefined();
      expect(open.status).toBe(200);
      expect(closed.status).toBe(403);
      expect(closed.body.error.message).toContain('vellum.graph.read');
      expect((await get('absent')).status).toBe(404);

      const metadata = await request(backend.server).get(
        '/api/vellum/.well-known/backstage/permissions/metadata',
      );
      expect(metadata.body.permissions).toEqual([vellumGraphReadPermission]);
    } finally {
      await backend.stop();
      await api.stop();
    }
  });
});
