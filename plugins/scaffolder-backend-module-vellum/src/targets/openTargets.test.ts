import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { FieldProblemsError } from '../planning/FieldProblemsError';
import { loadCertificate } from '../sealing/loadCertificate';
import { openTargets } from './openTargets';

const repo = (name: string) => `git.example?owner=team-a&repo=${name}`;

const open = (gitops: JsonObject) =>
  openTargets({
    config: new ConfigReader({ vellum: { gitops } }),
    auth: mockServices.auth(),
    discovery: mockServices.discovery(),
  });

const DEV = {
  repoUrl: repo('gitops'),
  branch: 'main',
  entities: { cluster: 'dev', system: 'ml' },
  layouts: { seldonTeam: { folder: 'dev/{team}', namespaces: 'ns' } },
  sealing: { certificate: 'of dev' },
  platformApi: 'xr',
};
const PROD = {
  entities: { cluster: 'prod' },
  layouts: { seldonTeam: { folder: 'prod/{team}' } },
};
const OTHER = { repoUrl: repo('apps') };

describe('openTargets', () => {
  it('is one target where nothing else is said', () => {
    const targets = open(DEV);
    expect(targets.views).toEqual([
      {
        repository: 'git.example/team-a/gitops',
        branch: 'main',
        cluster: 'dev',
        isDefault: true,
      },
    ]);
    expect(targets.find({})).toBe(targets.common);
  });

  it('is none where no repository is named, which a step may name itself', () => {
    const targets = open({});
    expect(targets.views).toEqual([]);
    expect(targets.find({})).toBe(targets.common);
  });

  it('takes what a target leaves out from that of all', () => {
    const targets = open({ ...DEV, targets: [PROD, OTHER] });
    expect(targets.views).toEqual([
      expect.objectContaining({ cluster: 'dev', isDefault: true }),
      {
        repository: 'git.example/team-a/gitops',
        branch: 'main',
        cluster: 'prod',
        isDefault: false,
      },
      {
        repository: 'git.example/team-a/apps',
        branch: undefined,
        cluster: 'dev',
        isDefault: false,
      },
    ]);
    const { settings } = targets.find({ cluster: 'prod' }).service;
    expect(settings.entities).toMatchObject({ cluster: 'prod', system: 'ml' });
    expect(settings.layouts.seldonTeam).toMatchObject({
      folder: 'prod/{team}',
      namespaces: 'ns',
    });
    // Whose namespaces, quotas and definitions are asked for.
    expect(targets.find({ cluster: 'prod' }).proxy?.cluster).toBe('prod');
    expect(targets.find({}).proxy?.cluster).toBe('dev');
  });

  it.each([
    ['another cluster', PROD, { cluster: 'prod' }, {}, undefined],
    [
      'another cluster with an address',
      { ...PROD, sealing: { certificateUrl: 'https://prod.example' } },
      { cluster: 'prod' },
      { certificateUrl: 'https://prod.example' },
      undefined,
    ],
    [
      'the same cluster',
      OTHER,
      { repository: 'git.example/team-a/apps' },
      { certificate: 'of dev' },
      'xr',
    ],
  ])(
    'never takes what belongs to a cluster for %s',
    (_what, target, choice, sealing, platformApi) => {
      const found = open({ ...DEV, targets: [target] }).find(choice);
      expect(found.sealing).toEqual(sealing);
      expect(found.service.settings.platformApi).toBe(platformApi);
    },
  );

  it.each<[string, JsonObject, RegExp]>([
    [
      'two for the same',
      { ...DEV, targets: [{ entities: { cluster: 'dev' } }] },
      /2 targets for git.example\/team-a\/gitops and the cluster dev, which nobody could tell apart/,
    ],
    [
      'two for the same in another case',
      { targets: [{ repoUrl: repo('a') }, { repoUrl: repo('A') }] },
      /2 targets for git.example\/team-a\/a, /,
    ],
    [
      'one without a repository',
      { targets: [PROD] },
      /^vellum.gitops.targets\[0\] in app-config names no repository; give it a repoUrl/,
    ],
    [
      'an address that is none',
      { targets: [{ repoUrl: 'https://git.example/a/b' }] },
      /is no repository address/,
    ],
    ['targets that are no list', { targets: {} }, /targets/],
  ])('refuses %s', (_what, gitops, message) => {
    expect(() => open(gitops)).toThrow(message);
  });
});

describe('what is wrong with a target', () => {
  const sealing = (found: ReturnType<ReturnType<typeof open>['find']>) =>
    loadCertificate({
      ...{ asked: {}, config: found.sealing, path: found.pathOf('sealing') },
      reader: mockServices.urlReader.mock(),
    });

  it.each<[string, JsonObject, string]>([
    [
      'its dry run names no cluster',
      { ...PROD, dryRun: { namespace: 'trial' } },
      'vellum.gitops.targets[1].dryRun in app-config names no cluster; set vellum.gitops.targets[1].dryRun.cluster',
    ],
    [
      'the account of its dry run is none',
      { ...PROD, dryRun: { cluster: 'prod', serviceAccount: 'x' } },
      'vellum.gitops.targets[1].dryRun.serviceAccount in app-config is "x"',
    ],
    [
      'its API is none',
      { ...PROD, platformApi: 'xrd' },
      'vellum.gitops.targets[1].platformApi in app-config is "xrd"',
    ],
    [
      'its source of Flux is none',
      { ...PROD, layouts: { seldonTeam: { fluxSource: 'x' } } },
      'vellum.gitops.targets[1].layouts.seldonTeam.fluxSource in app-config is "x"',
    ],
  ])('is said with its own key: %s', (_what, target, message) => {
    expect(() => open({ ...DEV, targets: [OTHER, target] })).toThrow(message);
  });

  it('is said with its own key: it has no certificate', async () => {
    const targets = open({ ...DEV, targets: [OTHER, PROD] });
    await expect(sealing(targets.find({ cluster: 'prod' }))).rejects.toThrow(
      'set vellum.gitops.targets[1].sealing.certificateUrl in app-config.yaml',
    );
  });

  it('is said with the key that it comes from', () => {
    const targets = open({
      ...DEV,
      dryRun: { cluster: 'dev' },
      targets: [{ ...OTHER, branch: 'release' }, PROD],
    });
    const [usual, other, prod] = [
      {},
      { repository: 'git.example/team-a/apps' },
      { cluster: 'prod' },
    ].map(choice => targets.find(choice).pathOf);
    const keys = ['dryRun', 'branch', 'entities.cluster'];
    expect(keys.map(usual)).toEqual([
      'vellum.gitops.dryRun',
      'vellum.gitops.branch',
      'vellum.gitops.entities.cluster',
    ]);
    expect(keys.map(other)).toEqual([
      'vellum.gitops.dryRun',
      'vellum.gitops.targets[0].branch',
      'vellum.gitops.entities.cluster',
    ]);
    expect(keys.map(prod)).toEqual([
      'vellum.gitops.targets[1].dryRun',
      'vellum.gitops.branch',
      'vellum.gitops.targets[1].entities.cluster',
    ]);
  });
});

describe('GitopsTargets', () => {
  const three = open({ ...DEV, targets: [PROD, { ...PROD, ...OTHER }] });

  it.each([
    ['the usual one where nothing is chosen', {}, 'gitops', 'dev'],
    ['that of a cluster', { cluster: 'dev' }, 'gitops', 'dev'],
    [
      'that of a cluster and a repository',
      { cluster: 'prod', repository: 'git.example/team-a/gitops' },
      'gitops',
      'prod',
    ],
    [
      'that of a repository in another case',
      { repository: 'git.example/Team-A/apps' },
      'apps',
      'prod',
    ],
  ])('finds %s', (_what, choice, name, cluster) => {
    expect(three.find(choice).view).toMatchObject({
      repository: `git.example/team-a/${name}`,
      cluster,
    });
  });

  it.each([
    [
      'a cluster that is none',
      { cluster: 'staging' },
      'cluster',
      '"staging" is no cluster that changes can be proposed for; there are dev, prod',
    ],
    [
      'a repository that is none',
      { repository: 'git.example/team-b/secret' },
      'repository',
      '"git.example/team-b/secret" is no GitOps repository; there are git.example/team-a/gitops, git.example/team-a/apps',
    ],
    [
      'a repository of another cluster',
      { cluster: 'dev', repository: 'git.example/team-a/apps' },
      'repository',
      '"git.example/team-a/apps" is no GitOps repository for the cluster dev; the only one is git.example/team-a/gitops',
    ],
    [
      'a cluster with two repositories',
      { cluster: 'prod' },
      'repository',
      'has to be chosen; there are git.example/team-a/gitops, git.example/team-a/apps',
    ],
    [
      'a repository with two clusters',
      { repository: 'git.example/team-a/gitops' },
      'cluster',
      'has to be chosen; there are dev, prod',
    ],
  ])('refuses %s', (_what, choice, field, message) => {
    const error = getError(() => three.find(choice));
    expect(error).toBeInstanceOf(FieldProblemsError);
    expect((error as FieldProblemsError).problems).toEqual([
      { field, message },
    ]);
  });

  it.each([
    '__proto__',
    'constructor',
    '../gitops',
    'dev\nprod',
    ' dev',
    '${{ parameters.x }}',
    'git.example/team-a/gitops/../apps',
    'git.example?owner=team-a&repo=gitops',
    'https://git.example/team-a/gitops',
    'x'.repeat(10_000),
  ])('takes no hostile name: %j', text => {
    for (const choice of [{ cluster: text }, { repository: text }]) {
      const error = getError(() => three.find(choice));
      expect(error).toBeInstanceOf(FieldProblemsError);
      expect((error as Error).message.length).toBeLessThan(500);
    }
  });

  it('has nobody guess where there is no usual one', () => {
    const targets = open({
      targets: [{ repoUrl: repo('a') }, { repoUrl: repo('b') }],
    });
    expect(() => targets.find({})).toThrow(/repository has to be chosen/);
  });

  it('refuses every choice where nothing is configured', () => {
    expect(() => open({}).find({ cluster: 'dev' })).toThrow(
      /app-config names none under vellum.gitops/,
    );
  });

  const entity = (annotations: Record<string, string>) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'fraud', annotations },
  });

  it('finds that of an entity, or says what is missing', () => {
    const location = 'url:https://git.example/team-a/apps/blob/x/fraud.yaml';
    expect(
      three.ofEntity(entity({ 'backstage.io/managed-by-location': location }))
        .view?.repository,
    ).toBe('git.example/team-a/apps');
    expect(() => three.ofEntity(entity({}))).toThrow(
      /^Neither the location nor the cluster of resource:default\/fraud tells .*Add the annotation vellum.io\/cluster/,
    );
  });
});

function getError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
