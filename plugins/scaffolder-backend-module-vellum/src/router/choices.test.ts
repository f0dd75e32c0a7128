import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { LocalForge } from '../__testUtils__/LocalForge';
import { startScaffolder } from '../__testUtils__/startScaffolder';

const TARGETS = '/api/scaffolder/vellum/v1/targets';
const VERSIONS = '/api/scaffolder/vellum/v1/products/vellum-platform/versions';
const CAPACITY = '/api/scaffolder/vellum/v1/capacity';
const GITOPS = 'github.com/vellum/platform-gitops';

jest.setTimeout(60_000);

const entity = (cluster?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    namespace: 'default',
    name: cluster ?? 'nowhere',
    annotations: {
      'vellum.io/product':
        'vellum-platform?name=vellum-dev&namespace=platform-team',
      'backstage.io/managed-by-location': `url:https://${GITOPS}/blob/main/catalog/vellum-dev.yaml`,
      ...(cluster && { 'vellum.io/cluster': cluster }),
    },
  },
});

/** The scaffolder for two clusters that nobody can ask, of which one follows another branch. */
async function startFor(forge: LocalForge, allow = true) {
  const { vellum, ...rest } = forge.configData;
  const targets = [{ branch: 'staging', entities: { cluster: 'staging' } }];
  const data = { ...rest, vellum: { gitops: { ...vellum.gitops, targets } } };
  return startScaffolder({
    configData: data,
    features: [
      mockServices.permissions.factory({
        result: allow ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }),
      catalogServiceMock.factory({
        entities: [entity('staging'), entity()],
      }),
    ],
  });
}

describe('the routes of what a form offers', () => {
  let forge: LocalForge;
  let backend: Awaited<ReturnType<typeof startFor>>;

  beforeAll(async () => {
    forge = await LocalForge.start();
    backend = await startFor(forge);
  });
  afterAll(async () => {
    await backend.stop();
    await forge.stop();
  });

  const get = (path: string) => request(backend.server).get(path);

  it('answer with the targets of app-config', async () => {
    const { status, body, headers } = await get(TARGETS);
    expect(status).toBe(200);
    expect(body.targets).toEqual([
      { repository: GITOPS, cluster: 'sandbox', isDefault: true },
      {
        repository: GITOPS,
        branch: 'staging',
        cluster: 'staging',
        isDefault: false,
      },
    ]);
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('plan where the form has chosen', async () => {
    const values = {
      name: 'from-the-form',
      namespace: 'platform-team',
      owner: 'group:default/platform-team',
      platformVersion: '0.1.0',
    };
    const { body } = await request(backend.server)
      .post('/api/scaffolder/vellum/v1/plan')
      .send({
        product: 'vellum-platform',
        mode: 'create',
        values: { ...values, cluster: 'staging', apiVersion: 'v1beta1' },
      });
    expect(body.target).toBe('staging');
    const [{ diff }] = body.files;
    expect(diff).toContain('+apiVersion: infrastructure.vellum.io/v1beta1');
    // The schema is looked up in the version that is written.
    expect(JSON.stringify(body.checks)).toMatch(
      /as infrastructure.vellum.io\/v1beta1, but .* serves v1alpha1/,
    );
  });

  it.each(['change', 'remove'])(
    'take no usual target for what is there already: %s',
    async mode => {
      const { status, body } = await request(backend.server)
        .post('/api/scaffolder/vellum/v1/plan')
        .send({ product: 'vellum-platform', mode, values: {} });
      expect(status).toBe(400);
      expect(body.error.problems).toEqual([
        {
          field: 'cluster',
          message: expect.stringMatching(
            /^has to be chosen; .*sandbox, staging/,
          ),
        },
      ]);
    },
  );

  it('find where an entity is kept by its repository and cluster', async () => {
    const productOf = (name: string) =>
      get(
        `/api/scaffolder/vellum/v1/entities/resource/default/${name}/product`,
      );
    expect((await productOf('staging')).body.target).toEqual({
      cluster: 'staging',
      repository: GITOPS,
    });
    const untold = await productOf('nowhere');
    expect(untold.status).toBe(400);
    expect(untold.body.error.message).toMatch(
      /Neither the location nor the cluster of resource:default\/nowhere tells/,
    );
  });

  it('read the versions from the repository where the cluster cannot be asked, and say so', async () => {
    const { status, body } = await get(`${VERSIONS}?cluster=staging`);
    expect(status).toBe(200);
    expect(body).toEqual({
      group: 'infrastructure.vellum.io',
      kind: 'VellumPlatform',
      versions: ['v1alpha1'],
      preferred: 'v1alpha1',
      origin: 'crossplane/vellum-platform/xrd.yaml',
      from: 'repository',
      notes: [expect.stringMatching(/^cluster staging could not be asked/)],
    });
  });

  it('say why nothing is known of a cluster', async () => {
    const { status, body } = await get(`${CAPACITY}?namespace=fraud-models`);
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'unknown',
      reason: expect.stringMatching(/^cluster sandbox does not tell its nodes/),
    });
  });

  it.each([
    [`${VERSIONS}?cluster=production`, /there are sandbox, staging/],
    [`${CAPACITY}?repository=github.com/x/y`, /is no GitOps repository/],
    [`${CAPACITY}?cluster=a&cluster=b`, /cluster has to be a text/],
    [`${CAPACITY}?namespace=a&namespace=b`, /namespace has to be given once/],
    [
      VERSIONS.replace('vellum-platform', 'mainframe'),
      /There is no product "mainframe"/,
    ],
    [
      VERSIONS.replace('vellum-platform', 'seldon-team'),
      /seldon-team is made of kinds of Kubernetes alone/,
    ],
  ])('answer 400 to %s', async (path, message) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it.each([TARGETS, VERSIONS, CAPACITY])(
    'answer 401 to nobody: %s',
    async path => {
      const authorization = mockCredentials.none.header();
      const { status } = await get(path).set('authorization', authorization);
      expect(status).toBe(401);
    },
  );

  it('answer 403 to a person who may not submit forms', async () => {
    const strict = await startFor(forge, false);
    for (const path of [TARGETS, VERSIONS, CAPACITY]) {
      const { status, body } = await request(strict.server).get(path);
      expect(status).toBe(403);
      expect(body.error.message).toContain('scaffolder.task.create');
    }
    await strict.stop();
  });
});
