import { rm } from 'node:fs/promises';
import { runWith } from '../__testUtils__/runWith';
import {
  FakeApi,
  FakeRefusal,
  FakeResource,
  startFakeApi,
} from '../__testUtils__/startFakeApi';
import { widget } from '../__testUtils__/widget';
import { writeKubeconfig } from '../__testUtils__/writeKubeconfig';

const WIDGETS: FakeResource = {
  group: 'example.io',
  version: 'v1',
  kind: 'Widget',
  plural: 'widgets',
  namespaced: true,
  shortNames: ['wg'],
};
const CORE = (kind: string): FakeResource => ({
  group: '',
  version: 'v1',
  kind,
  plural: `${kind.toLowerCase()}s`,
  namespaced: true,
});
const RESOURCES = [WIDGETS, CORE('Secret'), CORE('ConfigMap'), CORE('Pod')];
const LIST = '/apis/example.io/v1/widgets';

describe('a cluster', () => {
  let api: FakeApi | undefined;
  let folder: string | undefined;

  afterEach(async () => {
    await api?.stop();
    if (folder) {
      await rm(folder, { recursive: true });
    }
    api = undefined;
    folder = undefined;
  });

  async function explain(
    argv: string,
    options: {
      objects?: ReturnType<typeof widget>[];
      refuse?: (
        path: string,
        query: URLSearchParams,
      ) => FakeRefusal | undefined;
      stale?: string[];
      user?: Record<string, unknown>;
      namespace?: string;
      viaEnv?: boolean;
    } = {},
  ) {
    const { objects, refuse, stale, user, namespace = 'team-a' } = options;
    api = await startFakeApi({ resources: RESOURCES, objects, refuse, stale });
    const config = await writeKubeconfig({ server: api.url, user, namespace });
    folder = config.folder;
    return options.viaEnv
      ? await runWith(`explain ${argv}`, { env: { KUBECONFIG: config.file } })
      : await runWith(`explain ${argv} --kubeconfig ${config.file}`);
  }

  const refuseWidgets = (status: number, message: string) => (path: string) =>
    path === LIST ? { status, message } : undefined;

  it('is read page by page, in the namespace of its context', async () => {
    const objects = [
      ...['a', 'b', 'c', 'd'].map(name => widget(name)),
      widget('e', { ready: 'True' }),
      widget('e', { ready: 'False', namespace: 'team-b' }),
    ];
    const outcome = await explain('wg/e', { objects });
    expect(outcome).toMatchObject({ code: 0, error: '' });
    expect(api?.requests.filter(path => path.includes('widgets'))).toEqual([
      `GET ${LIST}?limit=500`,
      `GET ${LIST}?limit=500&continue=2`,
      `GET ${LIST}?limit=500&continue=4`,
    ]);
  });

  it('is found by KUBECONFIG too', async () => {
    const objects = [widget('a', { ready: 'True' })];
    expect(await explain('wg/a', { objects, viaEnv: true })).toMatchObject({
      code: 0,
    });
  });

  it('is read again in one piece where its pages have expired', async () => {
    const objects = ['a', 'b', 'c'].map(name =>
      widget(name, { ready: 'True' }),
    );
    const outcome = await explain('wg/c', {
      objects,
      refuse: (_, query) =>
        query.has('continue') ? { status: 410, message: 'expired' } : undefined,
    });
    expect(outcome).toMatchObject({ code: 0, error: '' });
    expect(api?.requests.at(-1)).toBe(`GET ${LIST}`);
  });

  it('is asked again until the tree wants nothing more', async () => {
    const objects = [
      widget('parent', { ready: 'True' }),
      widget('child', { ready: 'False', owner: 'parent' }),
    ];
    const { out, code } = await explain('wg/parent', { objects });
    expect(out).toMatch(/Widget\/parent[\s\S]*└─ Widget\/child/);
    expect(code).toBe(2);
    // Each list once, however often the tree is built.
    expect(new Set(api?.requests).size).toBe(api?.requests.length);
  });

  it.each(['secret/login', 'configmap/settings', 'wg/a', ''])(
    'is never asked for Secrets or ConfigMaps: %s',
    async argv => {
      await explain(argv, { objects: [widget('a', { ready: 'True' })] });
      expect(api?.requests.length).toBeGreaterThan(0);
      expect(api?.requests.join(' ')).not.toMatch(/secrets|configmaps/);
      for (const request of api?.requests ?? []) {
        expect(request).toMatch(/^GET /);
      }
    },
  );

  it('that refuses the kind, refuses it in one namespace before it is said', async () => {
    const refusal = refuseWidgets(403, 'widgets is forbidden to jane');
    const objects = [widget('a', { ready: 'True' })];
    const narrow = await explain('wg/a', { objects, refuse: refusal });
    expect(narrow).toMatchObject({ code: 0 });
    expect(api?.requests).toContain(
      'GET /apis/example.io/v1/namespaces/team-a/widgets?limit=500',
    );
  });

  it.each([
    [
      'forbids the kind',
      {
        refuse: (path: string) =>
          path.endsWith('/widgets')
            ? { status: 403, message: 'widgets is forbidden to jane' }
            : undefined,
      },
      'Cannot read Widget.example.io of cluster dev: widgets is forbidden to jane. Ask for the permission to get and list it.',
    ],
    [
      'does not know who asks',
      { refuse: () => ({ status: 401, message: 'Unauthorized' }) },
      'The API server of context "dev" does not accept its credentials (Unauthorized). Sign in again.',
    ],
    [
      'does not tell what it serves',
      { refuse: () => ({ status: 403, message: 'no discovery for jane' }) },
      'Cannot ask the API server of context "dev" what it serves: no discovery for jane. Check the permissions of this identity.',
    ],
    [
      'has it elsewhere',
      { objects: [widget('a', { namespace: 'team-b' })] },
      'cluster dev has no wg named "a" in namespace team-a. There is one in team-b: add -n team-b.',
    ],
    [
      'has none',
      {},
      'cluster dev has no wg named "a" in namespace team-a. It has none of that kind; check the namespace, or whether it was created.',
    ],
  ])('that %s, is told', async (_, options, sentence) => {
    expect(await explain('wg/a', options)).toEqual({
      code: 3,
      out: '',
      error: `vellum: ${sentence}\n`,
    });
  });

  it('that fails for one kind, still explains the rest', async () => {
    const objects = [widget('a', { ready: 'True' })];
    const outcome = await explain('', {
      objects,
      stale: ['kustomize.toolkit.fluxcd.io'],
    });
    expect(outcome.error).toContain(
      'Could not read Kustomization.kustomize.toolkit.fluxcd.io: the server of its group does not answer.',
    );
  });

  it('that is not there, is named with its address', async () => {
    api = await startFakeApi({ resources: RESOURCES });
    await api.stop();
    const config = await writeKubeconfig({ server: api.url });
    folder = config.folder;
    const outcome = await runWith(`explain wg/a --kubeconfig ${config.file}`);
    expect(outcome.code).toBe(3);
    expect(outcome.error).toContain(
      `Cannot reach the API server of context "dev" at ${api.url}: `,
    );
    expect(outcome.error).toContain('ECONNREFUSED');
  });
});
