import { changeSetFor } from '../__testUtils__/changeSetFor';
import { comparableDiff } from '../__testUtils__/comparableDiff';
import { Fault } from '../__testUtils__/FaultProxy';
import { ForgeFixture } from '../__testUtils__/ForgeFixture';
import { gitopsFiles } from '../__testUtils__/gitopsFiles';
import {
  retiredPlatformFiles,
  retirePlatform,
} from '../__testUtils__/retiredPlatform';
import { branchFor } from './branchFor';
import { publishChangeSet } from './publishChangeSet';

const BRANCH = 'vellum/vellum-platform/platform-team/vellum-new';

const ada = 'user:default/ada';
const grace = 'user:default/grace';

jest.setTimeout(60_000);

describe('publishChangeSet on a real forge', () => {
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
  afterEach(() => fixture.proxy.use(() => undefined));

  const setUp = async (
    options?: Parameters<ForgeFixture['createRepository']>[0],
  ) => {
    const repository = await fixture.createRepository(options);
    const publish = async (
      changeSet = changeSetFor(),
      more: { requestedBy?: string; target?: string } = {},
    ) =>
      publishChangeSet({
        forge: await repository.openForge(),
        changeSet,
        requestedBy: ada,
        ...more,
      });
    return { ...repository, publish };
  };

  describe('when all goes well', () => {
    it('opens one pull request whose diff is the plan', async () => {
      const { publish, openPulls, git } = await setUp();
      const proposal = await publish();
      const pulls = await openPulls();
      expect(pulls).toEqual([
        expect.objectContaining({
          number: proposal.pullRequest.number,
          html_url: proposal.pullRequest.url,
          title: 'Add Vellum platform platform-team/vellum-new',
          body: expect.stringContaining('Requested by `user:default/ada`'),
          head: { ref: BRANCH, sha: proposal.commit },
        }),
      ]);
      expect(proposal.outcome).toBe('opened');
      expect(comparableDiff(await git.diff('main', BRANCH))).toBe(
        comparableDiff(proposal.plan.diff),
      );
    });

    it('plans in one listing of the files, whatever their number', async () => {
      const { publish } = await setUp();
      await publish();
      const listings = fixture.proxy.requests.filter(
        each => each.method === 'GET' && each.path.startsWith('/git/trees'),
      );
      expect(listings).toHaveLength(1);
    });

    it('merges into another branch when asked to', async () => {
      const { publish, git, openForge } = await setUp();
      const { main } = await git.branches();
      await (await openForge()).createBranch('staging', main);
      const proposal = await publish(changeSetFor(), { target: 'staging' });
      expect(proposal.target).toBe('staging');
    });
  });

  describe('when it runs again', () => {
    it('finds the same proposal and writes nothing but its text', async () => {
      const { publish, openPulls } = await setUp();
      const first = await publish();
      fixture.proxy.use(() => undefined);
      const second = await publish();
      expect(second).toMatchObject({
        outcome: 'unchanged',
        commit: first.commit,
        pullRequest: first.pullRequest,
      });
      expect(
        fixture.proxy.requests.filter(each => each.method !== 'GET'),
      ).toEqual([
        { method: 'PATCH', path: `/pulls/${first.pullRequest.number}` },
      ]);
      expect(await openPulls()).toHaveLength(1);
    });

    it('adds a commit to the open pull request when the values changed', async () => {
      const { publish, openPulls, git } = await setUp();
      const first = await publish();
      const second = await publish(changeSetFor({ istioVersion: '1.30.4' }));
      expect(second.outcome).toBe('extended');
      expect(second.pullRequest).toEqual(first.pullRequest);
      expect(await git.subjects('main', BRANCH)).toHaveLength(2);
      const [pull] = await openPulls();
      expect(pull.body).toContain('| Istio | `1.30.4` |');
      expect(comparableDiff(await git.diff('main', BRANCH))).toBe(
        comparableDiff(second.plan.diff),
      );
    });

    it('brings the text of the pull request up to date after that failed', async () => {
      const { publish, openPulls } = await setUp();
      const { number } = (await publish()).pullRequest;
      const changed = changeSetFor({ istioVersion: '1.30.4' });
      fixture.proxy.use(({ method, path }) =>
        method === 'PATCH' && path === `/pulls/${number}`
          ? 'bad-gateway'
          : undefined,
      );
      await expect(publish(changed)).rejects.toThrow(
        /could not describe pull request #1/,
      );
      fixture.proxy.use(() => undefined);
      expect((await publish(changed)).outcome).toBe('unchanged');
      const [{ body }] = await openPulls();
      expect(body).toContain('| Istio | `1.30.4` |');
      expect(body).toContain('+      version: "1.30.4"');
    });

    it('uses the branch again that a merged pull request left behind', async () => {
      const { publish, openPulls, git } = await setUp();
      await publish();
      await git.merge('main', BRANCH);
      await git.remove(
        'main',
        'platforms/vellum-new.yaml',
        'catalog/vellum-new.yaml',
      );
      await git.push({
        branch: 'main',
        path: 'platforms/kustomization.yaml',
        text: gitopsFiles['platforms/kustomization.yaml'],
      });
      const again = await publish();
      expect(again.outcome).toBe('opened');
      expect(await openPulls()).toHaveLength(1);
      expect(await git.subjects('main', BRANCH)).toHaveLength(1);
    });

    it("leaves a reviewer's commit alone and names it", async () => {
      const { publish, git } = await setUp();
      await publish();
      await git.push({
        branch: BRANCH,
        path: 'platforms/vellum-new.yaml',
        text: 'kind: Fixed\n',
        message: 'Fix the version',
      });
      const before = await git.branches();
      await expect(
        publish(changeSetFor({ istioVersion: '1.30.4' })),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(/by Reviewer: Fix the version/),
      });
      expect(await git.branches()).toEqual(before);
    });

    it("does not touch another person's open proposal", async () => {
      const { publish, git } = await setUp();
      await publish();
      const before = await git.branches();
      await expect(
        publish(changeSetFor({ istioVersion: '1.30.4' }), {
          requestedBy: grace,
        }),
      ).rejects.toThrow(
        /user:default\/ada has proposed the same object in pull request #1 \(http/,
      );
      expect(await git.branches()).toEqual(before);
    });
  });

  describe('when others work at the same time', () => {
    const addOther = (text: string) =>
      text.replace(
        '  - vellum-dev.yaml',
        '  - other.yaml\n  - vellum-dev.yaml',
      );

    it('plans again when the base moves between reading and writing, and keeps the other line', async () => {
      const { publish, git } = await setUp();
      let moved = false;
      fixture.proxy.use(async ({ method, path }) => {
        if (!moved && method === 'POST' && path === '/git/commits') {
          moved = true;
          await git.push({
            branch: 'main',
            path: 'platforms/other.yaml',
            text: 'kind: Other\n',
          });
          await git.push({
            branch: 'main',
            path: 'platforms/kustomization.yaml',
            text: addOther(gitopsFiles['platforms/kustomization.yaml']),
          });
        }
        return undefined;
      });
      const proposal = await publish();
      const { main } = await git.branches();
      expect(proposal.base).toBe(main);
      expect(await git.read(BRANCH, 'platforms/kustomization.yaml')).toContain(
        '  - other.yaml\n  - vellum-dev.yaml # the first\n  - vellum-new.yaml\n',
      );
      expect(await git.diff('main', BRANCH)).not.toMatch(/^-\s/m);
    });

    it('brings both lines of two people together, whichever is merged first', async () => {
      const { publish, git } = await setUp();
      const other = 'vellum/vellum-platform/platform-team/vellum-other';
      await Promise.all([
        publish(),
        publish(changeSetFor({ name: 'vellum-other' }), { requestedBy: grace }),
      ]);
      await git.merge('main', other);
      // Both add below the same line: git calls that a conflict, and a second run resolves it.
      await expect(git.merge('main', BRANCH)).rejects.toThrow();
      expect((await publish()).outcome).toBe('extended');
      await git.merge('main', BRANCH);
      expect(await git.read('main', 'platforms/kustomization.yaml')).toContain(
        '  - vellum-dev.yaml # the first\n  - vellum-new.yaml\n  - vellum-other.yaml\n',
      );
    });

    it('gives up, with nothing lost, when the base never rests', async () => {
      const { publish, git } = await setUp();
      let count = 0;
      fixture.proxy.use(async ({ method, path }) => {
        if (method === 'POST' && path === '/git/commits') {
          await git.push({ branch: 'main', path: 'noise', text: `${count++}` });
        }
        return undefined;
      });
      await expect(publish()).rejects.toThrow(/changed 5 times/);
      expect(Object.keys(await git.branches())).toEqual(['main']);
    });
  });

  describe('with edits and deletions', () => {
    const retired = branchFor(retirePlatform());
    const setUpRetired = () => setUp({ seed: { files: retiredPlatformFiles } });

    it('shows exactly them in the pull request, and finds them in a second run', async () => {
      const { publish, git, openPulls } = await setUpRetired();
      const { plan, commit } = await publish(retirePlatform());
      expect(comparableDiff(await git.diff('main', retired))).toBe(
        comparableDiff(plan.diff),
      );
      const [{ body }] = await openPulls();
      expect(body).toContain('- deleted: `platforms/vellum-old.yaml`');
      expect(await publish(retirePlatform())).toMatchObject({
        outcome: 'unchanged',
        commit,
      });
    });

    it('brings an edit up to date with a second run, and the deletions stay', async () => {
      const { publish, git } = await setUpRetired();
      await publish(retirePlatform());
      const { plan, outcome } = await publish(retirePlatform('spring'));
      expect(outcome).toBe('extended');
      expect(comparableDiff(await git.diff('main', retired))).toBe(
        comparableDiff(plan.diff),
      );
      await git.merge('main', retired);
      await expect(
        git.read('main', 'platforms/vellum-old.yaml'),
      ).rejects.toThrow(/does not exist/);
    });

    it('keeps what somebody else writes into an edited file meanwhile', async () => {
      const { publish, git } = await setUpRetired();
      await publish(retirePlatform());
      await git.push({
        branch: 'main',
        path: 'platforms/vellum-dev.yaml',
        text: `${gitopsFiles['platforms/vellum-dev.yaml']}spec:\n  paused: true\n`,
      });
      expect((await publish(retirePlatform())).outcome).toBe('extended');
      await git.merge('main', retired);
      expect(await git.read('main', 'platforms/vellum-dev.yaml')).toMatch(
        /replaces: vellum-old[^]*paused: true/,
      );
    });

    it('stops, with nothing left, where somebody else deletes the same meanwhile', async () => {
      const { publish, git } = await setUpRetired();
      let moved = false;
      fixture.proxy.use(async ({ method, path }) => {
        if (!moved && method === 'POST' && path === '/git/commits') {
          moved = true;
          await git.remove('main', 'platforms/vellum-old.yaml');
        }
        return undefined;
      });
      await expect(publish(retirePlatform())).rejects.toThrow(
        /platforms\/vellum-old\.yaml does not exist; it may have been removed already/,
      );
      expect(Object.keys(await git.branches())).toEqual(['main']);
    });
  });

  describe('with bad input', () => {
    const nothingWritten = async (
      git: Awaited<ReturnType<typeof setUp>>['git'],
    ) => {
      expect(Object.keys(await git.branches())).toEqual(['main']);
      expect(
        fixture.proxy.requests.filter(each => each.method !== 'GET'),
      ).toEqual([]);
    };

    it('refuses a claim that exists', async () => {
      const { publish, git } = await setUp();
      fixture.proxy.use(() => undefined);
      await expect(
        publish(changeSetFor({ name: 'vellum-dev' })),
      ).rejects.toMatchObject({
        name: 'PlanProblemsError',
        message: expect.stringMatching(
          /problems at main at [0-9a-f]{7}, so nothing was written:\n- platforms\/vellum-dev.yaml declares VellumPlatform platform-team\/vellum-dev already/,
        ),
      });
      await nothingWritten(git);
    });

    it('says that a repository is unknown', async () => {
      const forge = await fixture.openForge('no-such');
      await expect(
        publishChangeSet({ forge, changeSet: changeSetFor() }),
      ).rejects.toThrow(
        /has no repository vellum\/no-such, or the credentials configured/,
      );
    });

    it('says that a branch is unknown', async () => {
      const { publish, git } = await setUp();
      fixture.proxy.use(() => undefined);
      await expect(publish(changeSetFor(), { target: 'prod' })).rejects.toThrow(
        /has no branch prod; create it/,
      );
      await nothingWritten(git);
    });

    it('says that a repository is empty', async () => {
      const { publish } = await setUp({ seed: undefined });
      await expect(publish()).rejects.toThrow(/has no branch main/);
    });

    it('says that credentials are wrong', async () => {
      const { openForge } = await setUp();
      await expect(
        publishChangeSet({
          forge: await openForge({ token: 'wrong' }),
          changeSet: changeSetFor(),
        }),
      ).rejects.toThrow(/does not accept the credentials configured for it/);
    });

    it('says that credentials may not write', async () => {
      const { openForge, git } = await setUp();
      await expect(
        publishChangeSet({
          forge: await openForge({ token: 'read-only' }),
          changeSet: changeSetFor(),
        }),
      ).rejects.toThrow(/may not write .* need to read and write contents/);
      expect(Object.keys(await git.branches())).toEqual(['main']);
    });

    it('says that a rule forbids the branch, and leaves nothing', async () => {
      const { publish, git, openPulls } = await setUp({
        blockBranchCreation: 'vellum/*',
      });
      await expect(publish()).rejects.toThrow(
        /refused to create branch vellum\/.* Cannot create ref due to creations being restricted.*ask its owner to allow branches named vellum/,
      );
      expect(Object.keys(await git.branches())).toEqual(['main']);
      expect(await openPulls()).toEqual([]);
    });

    it('works on a protected base branch, which it never writes to', async () => {
      const { publish } = await setUp({
        protectedBranches: [{ branch: 'main', requirePullRequest: true }],
      });
      expect((await publish()).outcome).toBe('opened');
    });
  });

  describe('when it is cancelled', () => {
    const setUpCancel = async (
      faultsFor: (cancel: () => void) => Record<string, Fault>,
    ) => {
      const { openForge, ...repository } = await setUp();
      const controller = new AbortController();
      const faults = faultsFor(() =>
        controller.abort(new Error('Cancelled by the user')),
      );
      fixture.proxy.use(({ method, path }) => faults[`${method} ${path}`]);
      const forge = await openForge({ signal: controller.signal });
      const publish = () =>
        publishChangeSet({
          forge,
          changeSet: changeSetFor(),
          requestedBy: ada,
        });
      return { ...repository, publish };
    };

    /** At this request: the forge carried it out, then comes the cancel, then the answer, or not. */
    const at =
      (request: string, end: 'answer' | 'cut', more = {}) =>
      (cancel: () => void) => ({
        [request]: () => {
          cancel();
          return end;
        },
        ...more,
      });

    it.each(['POST /git/blobs', 'POST /git/commits'])(
      'stops at %s, and nothing is left',
      async request => {
        const { publish, git } = await setUpCancel(at(request, 'answer'));
        await expect(publish()).rejects.toThrow(/^Cancelled by the user$/);
        expect(Object.keys(await git.branches())).toEqual(['main']);
        expect(fixture.proxy.requests.at(-1)).toMatchObject({ method: 'POST' });
      },
    );

    it.each(['answer', 'cut'] as const)(
      'removes the branch that was just made (%s)',
      async end => {
        const { publish, git } = await setUpCancel(at('POST /git/refs', end));
        await expect(publish()).rejects.toThrow(/^Cancelled by the user/);
        expect(Object.keys(await git.branches())).toEqual(['main']);
      },
    );

    it('says that a branch may be left where it cannot be found out', async () => {
      const { publish } = await setUpCancel(
        at('POST /git/refs', 'cut', {
          [`DELETE /git/refs/heads/${BRANCH}`]: 'cut-before',
        }),
      );
      await expect(publish()).rejects.toThrow(
        /^Cancelled by the user\. Branch vellum\/.* may or may not have been written; no pull request was opened/,
      );
    });

    it.each(['answer', 'cut'] as const)(
      'keeps the pull request that was just opened, and its branch (%s)',
      async end => {
        const { publish, git, openPulls } = await setUpCancel(
          at('POST /pulls', end),
        );
        const { outcome, pullRequest } = await publish();
        expect(outcome).toBe('opened');
        expect(await openPulls()).toEqual([
          expect.objectContaining({ number: pullRequest.number }),
        ]);
        expect(Object.keys(await git.branches())).toEqual(['main', BRANCH]);
      },
    );
  });
});
