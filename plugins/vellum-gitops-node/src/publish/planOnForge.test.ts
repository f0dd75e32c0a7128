import { changeSetFor } from '../__testUtils__/changeSetFor';
import { ForgeFixture } from '../__testUtils__/ForgeFixture';
import { ChangeSet } from '../changeset';
import { RepositoryState } from '../forge';
import { describeOutlook } from './describeOutlook';
import { planOnForge } from './planOnForge';

const BRANCH = 'vellum/vellum-platform/platform-team/vellum-new';

jest.setTimeout(120_000);

describe('planOnForge', () => {
  let fixture: ForgeFixture;
  beforeAll(async () => {
    fixture = await ForgeFixture.start({
      users: [
        {
          login: 'reader',
          name: 'Reader',
          token: 'read-only',
          permission: 'read',
        },
      ],
    });
  });
  afterAll(() => fixture.stop());

  const planAs = async (token?: string, changeSet = changeSetFor()) => {
    const { openForge } = await fixture.createRepository();
    fixture.proxy.use(() => undefined);
    const { outlook } = await planOnForge({
      forge: await openForge({ token }),
      changeSet,
    });
    return outlook;
  };

  it('says what would be opened, and by whom it may be', async () => {
    expect(await planAs()).toEqual({
      action: 'open',
      branch: BRANCH,
      head: undefined,
      pullRequest: undefined,
      canPush: true,
      findings: [
        {
          severity: 'ok',
          message: expect.stringMatching(
            /^The credentials configured for 127\.0\.0\.1:\d+ may push to vellum\/gitops-\d+ and open pull requests there$/,
          ),
        },
        {
          severity: 'ok',
          message: `A pull request from branch ${BRANCH} into main will be opened`,
        },
      ],
    });
  });

  it('reads only', async () => {
    await planAs();
    expect(new Set(fixture.proxy.requests.map(each => each.method))).toEqual(
      new Set(['GET']),
    );
  });

  it('says before anything is tried that credentials may not push', async () => {
    const { canPush, findings } = await planAs('read-only');
    expect(canPush).toBe(false);
    expect(findings[0]).toEqual({
      severity: 'problem',
      message: expect.stringMatching(
        /may not push to .*They need to read and write contents and pull requests$/,
      ),
    });
  });

  it('says that there is nothing to change', async () => {
    const nothing: ChangeSet = { ...changeSetFor(), operations: [] };
    const { action, findings } = await planAs(undefined, nothing);
    expect(action).toBe('nothing');
    expect(findings[1].message).toBe(
      'Nothing to change: main is as it should be',
    );
  });

  it.each<[string, Partial<RepositoryState>, string, RegExp]>([
    ['may be pushed to', { canPush: true }, 'ok', / may push to team\/gitops /],
    ['may not be', { canPush: false }, 'problem', / may not push to /],
    ['does not say', {}, 'note', /^git\.example\.org does not say whether /],
    [
      'is archived, whoever asks',
      { canPush: true, isArchived: true },
      'problem',
      /^team\/gitops on git\.example\.org is archived, so nobody can change it/,
    ],
  ])('a repository that %s', (_what, state, severity, message) => {
    const { findings } = describeOutlook({
      address: { host: 'git.example.org', owner: 'team', repo: 'gitops' },
      planned: {
        changeSet: changeSetFor(),
        plan: { files: [], diff: '', objects: [], findings: [], rungs: [] },
        branch: BRANCH,
        target: 'main',
        base: 'a'.repeat(40),
        repositoryUrl: 'https://git.example.org/team/gitops',
      },
      state: { defaultBranch: 'main', url: '', ...state },
      decision: {
        action: 'write',
        branch: BRANCH,
        head: undefined,
        pullRequest: undefined,
        parents: [],
        found: 'nothing',
      },
    });
    expect(findings[0]).toEqual({
      severity,
      message: expect.stringMatching(message),
    });
  });
});
