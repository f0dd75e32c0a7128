import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { FORGE_TOKEN, LocalForge } from '../__testUtils__/LocalForge';
import { platformValues } from '../__testUtils__/platformValues';
import { startScaffolder } from '../__testUtils__/startScaffolder';

const PLAN = '/api/scaffolder/vellum/v1/plan';
const productOf = (name: string) =>
  `/api/scaffolder/vellum/v1/entities/resource/default/${name}/product`;

const VALUES = platformValues('from-the-form');
const CREATE = { product: 'vellum-platform', mode: 'create', values: VALUES };

const resource = (name: string, product?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    namespace: 'default',
    name,
    ...(product && { annotations: { 'vellum.io/product': product } }),
  },
});
const ENTITIES = [
  resource(
    'vellum-dev',
    'vellum-platform?name=vellum-dev&namespace=platform-team',
  ),
  resource('gone', 'vellum-platform?name=gone&namespace=platform-team'),
  resource(
    'climber',
    'vellum-platform?name=..%2F..%2Fx&namespace=platform-team',
  ),
  resource('half', 'vellum-platform?name=half'),
  resource('by-hand'),
];

jest.setTimeout(60_000);

/** The scaffolder with the module, on a real forge; `allow` is what the permission policy says. */
async function startFor(forge: LocalForge, allow = true) {
  return startScaffolder({
    configData: forge.configData,
    features: [
      mockServices.permissions.factory({
        result: allow ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }),
      catalogServiceMock.factory({ entities: ENTITIES }),
    ],
  });
}

describe('the routes of the form fields', () => {
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

  const plan = (body: object) => request(backend.server).post(PLAN).send(body);

  describe('POST /vellum/v1/plan', () => {
    it('answers with the pull request that the values would make, and writes nothing', async () => {
      const { status, body, headers, text } = await plan(CREATE);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        repository: { host: 'github.com', name: 'vellum/platform-gitops' },
        target: 'main',
        branch: 'vellum/vellum-platform/platform-team/from-the-form',
      });
      const list = body.files.find(
        (file: { path: string }) =>
          file.path === 'platforms/kustomization.yaml',
      );
      expect(list).toMatchObject({ change: 'changed', plus: 1, minus: 0 });
      expect(list.diff).toContain('+  - from-the-form.yaml');
      expect(body.objects).toContainEqual({
        change: 'added',
        group: 'infrastructure.vellum.io',
        kind: 'VellumPlatform',
        namespace: 'platform-team',
        name: 'from-the-form',
        path: 'platforms/from-the-form.yaml',
      });
      expect(
        body.checks.filter(
          (check: { result: string }) => check.result === 'problem',
        ),
      ).toEqual([]);
      expect(headers['cache-control']).toBe('private, no-store');
      expect(text).not.toContain(FORGE_TOKEN);
      expect(await forge.openPulls()).toEqual([]);
      expect(await forge.branchNames()).toEqual(['main', 'staging']);
    });

    it('leaves out what the form holds beside the product', async () => {
      const { status } = await plan({
        ...CREATE,
        values: { ...VALUES, review: 'loading', token: '******' },
      });
      expect(status).toBe(200);
    });

    it('says what stands in the way in the repository', async () => {
      const { status, body } = await plan({
        ...CREATE,
        values: { ...VALUES, name: 'vellum-dev' },
      });
      expect(status).toBe(200);
      expect(body.checks).toContainEqual(
        expect.objectContaining({
          result: 'problem',
          sentence: expect.stringMatching(/^Names and paths: \d problem/),
          findings: expect.arrayContaining([
            expect.objectContaining({
              severity: 'problem',
              message: expect.stringContaining('declares VellumPlatform'),
            }),
          ]),
        }),
      );
    });

    it('says rung by rung what was checked', async () => {
      const { body } = await plan(CREATE);
      expect(
        body.checks.map((each: { sentence: string }) => each.sentence),
      ).toEqual([
        'Names and paths: 4 files in order',
        expect.stringMatching(
          /^Lists of files: \d kustomization.yaml consistent/,
        ),
        'Removals: nothing is removed',
        expect.stringMatching(/^Schemas: /),
        expect.stringContaining('may push to vellum/platform-gitops'),
      ]);
    });

    it('says what is deleted with what is removed', async () => {
      const { body } = await plan({
        product: 'vellum-platform',
        mode: 'remove',
        values: {
          name: 'vellum-dev',
          namespace: 'platform-team',
          confirmName: 'vellum-dev',
        },
      });
      expect(body.objects).toContainEqual(
        expect.objectContaining({
          change: 'removed',
          kind: 'VellumPlatform',
          consequence:
            'Everything that Crossplane composed for it is deleted with it.',
        }),
      );
    });

    it('answers 400 with every value that cannot be taken, by its field', async () => {
      const { status, body } = await plan({
        ...CREATE,
        values: { ...VALUES, name: 'Not DNS', owner: undefined },
      });
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
      expect(body.error.problems).toContainEqual({
        field: 'owner',
        message: 'is missing',
      });
    });

    it('goes where the form has chosen', async () => {
      const { status, body } = await plan({
        ...CREATE,
        values: {
          ...VALUES,
          cluster: 'sandbox',
          repository: 'github.com/vellum/platform-gitops',
        },
      });
      expect(status).toBe(200);
      expect(body.repository.name).toBe('vellum/platform-gitops');
    });

    it.each([
      ['cluster', { cluster: 'production' }, /the only one is sandbox/],
      ['repository', { repository: 'github.com/team-b/x' }, /platform-gitops/],
      ['repository', { repository: ['x'] }, /has to be a text/],
    ])(
      'answers 400 to a %s that app-config does not name: %j',
      async (field, choice, message) => {
        const refused = await plan({
          ...CREATE,
          values: { ...VALUES, ...choice },
        });
        expect(refused.status).toBe(400);
        expect(refused.body.error.problems).toEqual([
          { field, message: expect.stringMatching(message) },
        ]);
      },
    );

    it.each([
      ['no product', { mode: 'create', values: {} }, /product/],
      ['a mode there is not', { ...CREATE, mode: 'destroy' }, /mode/],
      [
        'a product there is not',
        { ...CREATE, product: 'x' },
        /There is no product "x"; there are .*vellum-platform/,
      ],
      ['values that are no object', { ...CREATE, values: [1] }, /values/],
      ['nothing', {}, /product/],
    ])('answers 400 to %s', async (_, body, message) => {
      const refused = await plan(body);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(message);
    });

    it('does not read a body of more than 200 kB', async () => {
      const { status } = await plan({
        ...CREATE,
        values: { ...VALUES, description: 'x'.repeat(210_000) },
      });
      expect(status).toBe(413);
    });

    it.each([
      ['nobody', mockCredentials.none.header()],
      ['a token that is none', mockCredentials.user.invalidHeader()],
    ])('answers 401 to %s', async (_, authorization) => {
      const { status } = await plan(CREATE).set('authorization', authorization);
      expect(status).toBe(401);
    });

    it('answers 403 to another service: it has no person whose permissions count', async () => {
      const { status } = await plan(CREATE).set(
        'authorization',
        mockCredentials.service.header(),
      );
      expect(status).toBe(403);
    });
  });

  describe('GET /vellum/v1/entities/…/product', () => {
    const read = (name: string) => request(backend.server).get(productOf(name));

    it('answers with the values that the files have, and what names the product', async () => {
      const { status, body } = await read('vellum-dev');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        product: 'vellum-platform',
        identity: { name: 'vellum-dev', namespace: 'platform-team' },
        target: {},
        values: {
          name: 'vellum-dev',
          namespace: 'platform-team',
          owner: 'group:default/platform-team',
          title: 'Vellum Dev Platform',
        },
      });
    });

    it('gives values that a form can change: as they are, they change nothing', async () => {
      const { body } = await read('vellum-dev');
      const unchanged = await plan({
        product: body.product,
        mode: 'change',
        values: body.values,
      });
      expect(unchanged.status).toBe(200);
      expect(unchanged.body.files).toEqual([]);
    });

    it.each([
      [
        'is not in the catalog',
        'nowhere',
        404,
        /no entity resource:default\/nowhere that you may see/,
      ],
      [
        'was not made from a form',
        'by-hand',
        404,
        /no annotation vellum.io\/product/,
      ],
      [
        'is no longer in git',
        'gone',
        404,
        /not in the GitOps repository any more/,
      ],
      ['is named by a path', 'climber', 400, /has to name namespace and name/],
      ['is named by half', 'half', 400, /vellum-platform\?namespace=…&name=…/],
    ])('says that an entity %s', async (_, name, status, message) => {
      const refused = await read(name);
      expect(refused.status).toBe(status);
      expect(refused.body.error.message).toMatch(message);
    });

    it('answers 401 to nobody', async () => {
      const { status } = await read('vellum-dev').set(
        'authorization',
        mockCredentials.none.header(),
      );
      expect(status).toBe(401);
    });
  });
});

describe('the routes without a forge', () => {
  let forge: LocalForge;

  beforeAll(async () => {
    forge = await LocalForge.start();
    await forge.stop();
  });

  const ask = async (allow: boolean) => {
    const backend = await startFor(forge, allow);
    const answers = [
      await request(backend.server).post(PLAN).send(CREATE),
      await request(backend.server).get(productOf('vellum-dev')),
    ];
    await backend.stop();
    return answers;
  };

  it('answer 503 with the reason, and no token in it', async () => {
    for (const { status, body, text } of await ask(true)) {
      expect(status).toBe(503);
      expect(body.error.message).toContain('github.com');
      expect(text).not.toContain(FORGE_TOKEN);
    }
  });

  it('answer 403 to a person who may not submit forms: the forge is not asked', async () => {
    for (const { status, body } of await ask(false)) {
      expect(status).toBe(403);
      expect(body.error.message).toContain('scaffolder.task.create');
    }
  });
});
