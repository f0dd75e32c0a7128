import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  graphViewSchema,
  KubeObject,
} from '@vellum-io/backstage-plugin-vellum-common';
import request from 'supertest';
import { FakeApiServer } from './__testUtils__/FakeApiServer';
import { ServedResource } from './cluster';
import { vellumPlugin } from './plugin';

// Whole backends or git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

function resource(
  apiVersion: string,
  kind: string,
  options: { plural?: string; namespaced?: boolean } = {},
): ServedResource {
  const [group, version] = apiVersion.split('/');
  const { plural = `${kind.toLowerCase()}s`, namespaced = false } = options;
  return { group, version, kind, plural, namespaced };
}

const ready = {
  conditions: [
    { type: 'Synced', status: 'True', reason: 'ReconcileSuccess' },
    { type: 'Ready', status: 'True', reason: 'Available' },
  ],
};

const PLATFORM = 'infrastructure.vellum.io/v1alpha1';
const OBJECT = 'kubernetes.crossplane.io/v1alpha2';

const definition: KubeObject = {
  apiVersion: 'apiextensions.crossplane.io/v1',
  kind: 'CompositeResourceDefinition',
  metadata: { name: 'xvellumplatforms.infrastructure.vellum.io', uid: 'xrd' },
  spec: {
    group: 'infrastructure.vellum.io',
    names: { kind: 'XVellumPlatform', plural: 'xvellumplatforms' },
    claimNames: { kind: 'VellumPlatform', plural: 'vellumplatforms' },
    versions: [{ name: 'v1alpha1', served: true, referenceable: true }],
  },
};
const claim: KubeObject = {
  apiVersion: PLATFORM,
  kind: 'VellumPlatform',
  metadata: { name: 'dev', namespace: 'team-a', uid: 'claim' },
  spec: {
    resourceRef: {
      apiVersion: PLATFORM,
      kind: 'XVellumPlatform',
      name: 'dev-x1',
    },
  },
  status: ready,
};
const composite: KubeObject = {
  apiVersion: PLATFORM,
  kind: 'XVellumPlatform',
  metadata: {
    name: 'dev-x1',
    uid: 'xr',
    labels: { 'crossplane.io/composite': 'dev-x1' },
  },
  spec: {
    claimRef: {
      apiVersion: PLATFORM,
      kind: 'VellumPlatform',
      namespace: 'team-a',
      name: 'dev',
    },
    resourceRefs: [{ apiVersion: OBJECT, kind: 'Object', name: 'settings' }],
  },
  status: ready,
};
const composed: KubeObject = {
  apiVersion: OBJECT,
  kind: 'Object',
  metadata: {
    name: 'settings',
    uid: 'object',
    ownerReferences: [
      {
        apiVersion: PLATFORM,
        kind: 'XVellumPlatform',
        name: 'dev-x1',
        uid: 'xr',
        controller: true,
      },
    ],
  },
  spec: {
    forProvider: {
      manifest: {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'settings', namespace: 'team-a' },
        stringData: { password: 'planted-secret-value' },
      },
    },
  },
  status: ready,
};

describe('vellumPlugin', () => {
  it('shows what a claim is made of, and no secret of it', async () => {
    const api = await FakeApiServer.start();
    for (const served of [
      resource(PLATFORM, 'VellumPlatform', { namespaced: true }),
      resource(PLATFORM, 'XVellumPlatform'),
      resource(OBJECT, 'Object'),
      resource('apiextensions.crossplane.io/v1', 'CompositeResourceDefinition'),
    ]) {
      api.serve(served);
    }
    [definition, claim, composite, composed].forEach(object => api.put(object));
    const backend = await startTestBackend({
      features: [
        vellumPlugin,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Resource',
              metadata: {
                name: 'dev',
                namespace: 'default',
                annotations: {
                  'vellum.io/crossplane':
                    'infrastructure.vellum.io/VellumPlatform/team-a/dev',
                },
              },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      name: 'dev',
                      url: api.url,
                      authProvider: 'serviceAccount',
                      serviceAccountToken: 'portal-token',
                    },
                  ],
                },
              ],
            },
          },
        }),
      ],
    });
    try {
      const response = await request(backend.server).get(
        '/api/vellum/v1/entities/resource/default/dev/graph?view=crossplane',
      );
      expect(response.status).toBe(200);
      expect(response.text).not.toContain('planted-secret-value');
      const { graph, headline, freshness } = graphViewSchema.parse(
        response.body,
      );
      expect(freshness.state).toBe('live');
      expect(headline.state).toBe('ready');
      expect(
        graph.nodes
          .slice(0, 3)
          .map(({ role, ref, presence }) => `${role} ${ref.name} ${presence}`),
      ).toEqual([
        'claim dev present',
        'composite dev-x1 present',
        'managed settings present',
      ]);
      expect(api.requests.filter(line => line.includes('secrets'))).toEqual([]);
    } finally {
      await backend.stop();
      await api.stop();
    }
  });
});
