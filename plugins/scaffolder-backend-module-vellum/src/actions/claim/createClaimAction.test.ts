import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { FORGE_TOKEN, LocalForge } from '../../__testUtils__/LocalForge';
import { oneTarget } from '../../__testUtils__/oneTarget';
import { GitopsConfig } from '../../readConfig';
import { openTargets } from '../../targets/openTargets';
import { createClaimAction } from './createClaimAction';

const input = {
  namespace: 'platform-team',
  owner: 'group:default/platform-team',
  platformVersion: '0.1.0',
  istioVersion: '1.30.3',
  knativeOperatorVersion: 'v1.20.0',
  knativeServingVersion: '1.20.0',
} as const;

// Each run starts many git processes; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

describe('vellum:claim', () => {
  let forge: LocalForge;
  beforeAll(async () => {
    forge = await LocalForge.start();
  });
  afterAll(() => forge.stop());

  const run = async (
    values: Record<string, string | null>,
    options: { isDryRun?: boolean; config?: Partial<GitopsConfig> } = {},
  ) => {
    const lines: string[] = [];
    const logger = mockServices.logger.mock({
      info: message => {
        lines.push(message);
      },
    });
    const action = createClaimAction(oneTarget(forge, options.config));
    const checkpoints: unknown[] = [];
    const context = {
      ...createMockActionContext({
        input: { ...input, ...values },
        user: { ref: 'user:default/ada' },
      }),
      logger,
      isDryRun: options.isDryRun,
      checkpoint: async (checkpoint: {
        key: string;
        fn: () => Promise<unknown>;
      }) => {
        const value = await checkpoint.fn();
        checkpoints.push(checkpoint.key, value);
        return value;
      },
    };
    await action.handler(
      context as unknown as Parameters<typeof action.handler>[0],
    );
    const outputs: Record<string, unknown> = Object.fromEntries(
      jest.mocked(context.output).mock.calls,
    );
    return { lines, outputs, checkpoints };
  };

  it('proposes, and says what it did in plain words', async () => {
    const { lines, outputs } = await run({ name: 'words', title: 'Words' });
    expect(lines).toEqual([
      expect.stringMatching(/^Planned on main at [0-9a-f]{7}:$/),
      '  new      platforms/words.yaml (18 lines)',
      '  changed  platforms/kustomization.yaml (+1 line)',
      expect.stringMatching(/^ {2}new {6}catalog\/words.yaml \(\d+ lines\)$/),
      '  changed  catalog/all.yaml (+1 line)',
      '  ok       Names and paths: 4 files in order',
      '  ok       Lists of files: 1 kustomization.yaml consistent',
      '  ok       Removals: nothing is removed',
      '  ok       Schemas: 1 object valid',
      '  note     platforms/words.yaml (line 1) declares VellumPlatform, checked against crossplane/vellum-platform/xrd.yaml',
      expect.stringMatching(/^Opened pull request #\d+: http:.*\/pull\/\d+$/),
    ]);
    expect(outputs).toEqual({
      branch: 'vellum/vellum-platform/platform-team/words',
      targetBranch: 'main',
      entityRef: 'resource:default/words',
      catalogPath: 'catalog/words.yaml',
      pullRequestUrl: expect.stringMatching(
        /\/vellum\/platform-gitops\/pull\/\d+$/,
      ),
      pullRequestNumber: expect.any(Number),
    });
    expect(
      await forge.readFile(
        'vellum/vellum-platform/platform-team/words',
        'platforms/kustomization.yaml',
      ),
    ).toMatch(/ {2}- vellum-edge.yaml\n {2}- words.yaml\n/);
  });

  it('goes to the target that is chosen, and to no other', async () => {
    const { vellum, ...rest } = forge.configData;
    const staging = {
      branch: 'staging',
      entities: { cluster: 'staging' },
      layouts: { vellumPlatform: { claimFile: 'platforms/st-{name}.yaml' } },
    };
    const gitops = { ...vellum.gitops, targets: [staging] };
    const action = createClaimAction(
      openTargets({
        config: new ConfigReader({ ...rest, vellum: { gitops } }),
        auth: mockServices.auth(),
        discovery: mockServices.discovery(),
      }),
    );
    const propose = async (values: object) => {
      const context = createMockActionContext({
        input: { ...input, name: 'there', ...values },
      });
      await action.handler(
        context as unknown as Parameters<typeof action.handler>[0],
      );
      return Object.fromEntries(jest.mocked(context.output).mock.calls);
    };
    const { branch, targetBranch } = await propose({ cluster: 'staging' });
    expect(targetBranch).toBe('staging');
    expect(
      await forge.readFile(String(branch), 'platforms/st-there.yaml'),
    ).toContain('name: there');
    expect(
      await forge.readFile(String(branch), 'catalog/there.yaml'),
    ).toContain('vellum.io/cluster: staging');
    await expect(propose({ cluster: 'production' })).rejects.toThrow(
      /there are sandbox, staging/,
    );
  });

  it('finds its own pull request when a task is retried', async () => {
    const first = await run({ name: 'retried' });
    const second = await run({ name: 'retried' });
    expect(second.outputs).toEqual(first.outputs);
    expect(second.lines.at(-1)).toMatch(/proposes exactly this already/);
  });

  it('writes nothing in a dry run, and logs the diff', async () => {
    const before = await forge.branchNames();
    const { lines, outputs } = await run({ name: 'dry' }, { isDryRun: true });
    expect(lines).toContain('+++ b/platforms/dry.yaml');
    expect(lines).toContain('+  - dry.yaml');
    expect(lines.at(-1)).toBe('Dry run: nothing was written');
    expect(outputs).toMatchObject({
      entityRef: 'resource:default/dry',
      pullRequestUrl: expect.stringMatching(/\/vellum\/platform-gitops$/),
    });
    expect(outputs).not.toHaveProperty('pullRequestNumber');
    expect(await forge.branchNames()).toEqual(before);
  });

  it('finds in a dry run what a run would find', async () => {
    await expect(
      run({ name: 'vellum-dev' }, { isDryRun: true }),
    ).rejects.toThrow(
      /declares VellumPlatform platform-team\/vellum-dev already/,
    );
  });

  it('keeps the token out of log, output and checkpoint', async () => {
    const result = await run({ name: 'secretive' });
    expect(JSON.stringify(result)).not.toContain(FORGE_TOKEN);
    expect(result.checkpoints).toHaveLength(2);
  });

  it('takes empty optional fields of a form as absent', async () => {
    const { outputs } = await run({
      name: 'blank',
      title: '',
      description: null,
      repository: '',
      istioNamespace: '',
    });
    const entity = await forge.readFile(
      String(outputs.branch),
      'catalog/blank.yaml',
    );
    expect(entity).not.toMatch(/title|description/);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a bad name',
      { name: 'Not_DNS' },
      /^name "Not_DNS" is not a DNS-1123 label/,
    ],
    [
      'two bad values',
      { name: 'A', namespace: 'B' },
      /^2 values are not right:\n- name .*\n- namespace /,
    ],
    [
      'an unresolved expression',
      { name: 'x', owner: '${{ user.entity }}' },
      /owner holds an expression that was not resolved/,
    ],
    [
      'a bad branch',
      { name: 'x', targetBranch: 'a..b' },
      /^targetBranch is not the name of a branch/,
    ],
    [
      'an unknown field',
      { name: 'x', product: 'mainframe' },
      /^product is no value that can be set here/,
    ],
    [
      'a repository of its own choice',
      { name: 'x', repository: 'github.com/vellum/nope' },
      /^repository "github.com\/vellum\/nope" is no GitOps repository; the only one is github.com\/vellum\/platform-gitops/,
    ],
    [
      'a repository by another name',
      { name: 'x', repoUrl: 'github.com?owner=vellum&repo=nope' },
      /^repoUrl is no value that can be set here/,
    ],
    [
      'a cluster of its own choice',
      { name: 'x', cluster: 'production' },
      /^cluster "production" is no cluster that changes can be proposed for; the only one is sandbox/,
    ],
  ])(
    'refuses %s before anything is written',
    async (_reason, values, message) => {
      const before = await forge.branchNames();
      await expect(run(values)).rejects.toThrow(message);
      expect(await forge.branchNames()).toEqual(before);
    },
  );

  it('says where to configure the repository', async () => {
    await expect(
      run({ name: 'x' }, { config: { repoUrl: undefined } }),
    ).rejects.toThrow(/set vellum.gitops.repoUrl in app-config.yaml/);
  });
});
