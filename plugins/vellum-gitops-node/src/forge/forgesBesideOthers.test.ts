import { comparableDiff } from '../__testUtils__/comparableDiff';
import { contractChange } from '../__testUtils__/forges/contractChange';
import { forgesUnderTest } from '../__testUtils__/forges/forgesUnderTest';
import { ForgeUnderTest } from '../__testUtils__/forges/ForgeUnderTest';
import { openContractStage } from '../__testUtils__/forges/openContractStage';
import { branchFor } from '../publish';

const BRANCH = branchFor(contractChange());

/** The request that writes the branch. */
const WRITE = /^(POST \/git-receive-pack|(POST|PATCH) \/git\/refs.*)$/;

jest.setTimeout(120_000);

for (const { name, start } of forgesUnderTest) {
  // The forges that have to be built are tried where that was done: see the README.
  (start ? describe : describe.skip)(`beside other people on ${name}`, () => {
    let forge: ForgeUnderTest;
    let stage: Awaited<ReturnType<typeof openContractStage>>;
    beforeAll(async () => {
      forge = await start!();
    });
    afterAll(() => forge?.stop());
    beforeEach(async () => {
      stage = await openContractStage(forge);
    });
    afterEach(() => stage.proxy.stop());

    /** Lets somebody do something after everything was read, and before the branch is written. */
    const beforeTheWrite = (task: () => Promise<void>) => {
      let isDone = false;
      stage.proxy.use(async ({ method, path }) => {
        if (!isDone && WRITE.test(`${method} ${path}`)) {
          isDone = true;
          await task();
        }
        return undefined;
      });
    };
    const pushToBranch = () =>
      stage.git.push({
        branch: BRANCH,
        path: 'platforms/vellum-b.yaml',
        text: 'kind: Fixed\n',
        message: 'Fix the kind',
      });

    it('shows the pull request as it was described, and says what the credentials may', async () => {
      const { pullRequest } = await stage.publish();
      expect(await stage.openPulls()).toEqual([
        {
          number: pullRequest.number,
          title: 'Add platform vellum-b',
          body: expect.stringContaining('One more platform.'),
          branch: BRANCH,
        },
      ]);
      const opened = await stage.open({});
      expect(await opened.readRepository()).toMatchObject({
        defaultBranch: 'main',
        canPush: true,
        isArchived: false,
      });
      expect(await opened.readPullRequest(pullRequest.number)).toEqual({
        ...pullRequest,
        state: 'open',
      });
    });

    it('changes the text of the pull request, and writes no second commit for the same plan', async () => {
      const first = await stage.publish();
      const changeSet = { ...contractChange(), title: 'A better title' };
      const second = await stage.publish({ changeSet });
      expect(second).toMatchObject({
        outcome: 'unchanged',
        commit: first.commit,
        pullRequest: first.pullRequest,
      });
      expect(await stage.openPulls()).toMatchObject([
        { title: 'A better title' },
      ]);
    });

    it('brings both lines of two people together, and keeps both histories', async () => {
      const { git, publish } = stage;
      const changeSet = contractChange('vellum-c');
      changeSet.operations.splice(2);
      await publish();
      await publish({ changeSet, requestedBy: 'user:default/grace' });
      await git.merge('main', branchFor(changeSet));
      await expect(git.merge('main', BRANCH)).rejects.toThrow();
      const second = await publish();
      expect(second.outcome).toBe('extended');
      expect(comparableDiff(await git.diff('main', BRANCH))).toBe(
        comparableDiff(second.plan.diff),
      );
      await git.merge('main', BRANCH);
      expect(await git.read('main', 'platforms/kustomization.yaml')).toContain(
        '  - vellum-c.yaml\n  - vellum-b.yaml\n',
      );
    });

    it('plans again where the target moved while the branch was being made', async () => {
      const { git, proxy, publish } = stage;
      let isDone = false;
      proxy.use(async ({ method, path }) => {
        const isLate = /^(POST \/git\/commits|GET \/user)$/;
        if (!isDone && isLate.test(`${method} ${path}`)) {
          isDone = true;
          await git.push({ branch: 'main', path: 'other', text: 'theirs\n' });
        }
        return undefined;
      });
      const { base } = await publish();
      expect(isDone).toBe(true);
      expect((await git.branches()).main).toBe(base);
      expect(await git.read(BRANCH, 'other')).toBe('theirs\n');
    });

    it('loses no commit that is pushed to its branch in the same moment', async () => {
      const { git, publish } = stage;
      await publish();
      const changeSet = contractChange();
      changeSet.operations.push({
        op: 'createFile',
        path: 'notes/more.md',
        content: 'More.\n',
      });
      beforeTheWrite(pushToBranch);
      await expect(publish({ changeSet })).rejects.toThrow(
        /commits that were not made here, so it was left alone: [0-9a-f]{7} by Reviewer: Fix the kind/,
      );
      expect(await git.subjects('main', BRANCH)).toEqual([
        'Fix the kind',
        'Add platform vellum-b',
      ]);
    });

    it('does not take over a branch that somebody makes in the same moment', async () => {
      const { git, publish } = stage;
      beforeTheWrite(() => git.branchOff('main', BRANCH));
      await expect(publish()).rejects.toThrow(
        /by Reviewer: Begin vellum\/contract\/vellum-b/,
      );
      expect(await git.subjects('main', BRANCH)).toEqual([`Begin ${BRANCH}`]);
    });

    it('leaves a branch alone that somebody pushed to before it could be removed', async () => {
      const { git, proxy, publish } = stage;
      proxy.use(async ({ method, path }) => {
        if (method === 'POST' && /^\/(pulls|merge_requests)$/.test(path)) {
          await pushToBranch();
          return 'refused';
        }
        return undefined;
      });
      await expect(publish()).rejects.toThrow(
        /Branch .* was changed by someone else meanwhile and was left alone/,
      );
      expect(await git.subjects('main', BRANCH)).toHaveLength(2);
    });

    it('uses the branch again that a merged change left behind, which it moves forward', async () => {
      const { git, publish } = stage;
      await publish();
      await git.merge('main', BRANCH);
      await git.remove('main', 'platforms/vellum-b.yaml');
      const changeSet = contractChange();
      changeSet.operations.splice(1);
      const again = await publish({ changeSet });
      expect(await git.subjects('main', BRANCH)).toHaveLength(1);
      expect((await git.branches())[BRANCH]).toBe(again.commit);
    });

    it.each(['answer', 'cut'] as const)(
      'removes the branch again when it is cancelled in the moment of writing it (%s)',
      async end => {
        const { git, proxy, publish } = stage;
        const controller = new AbortController();
        proxy.use(({ method, path }) =>
          WRITE.test(`${method} ${path}`) && !controller.signal.aborted
            ? () => {
                controller.abort(new Error('Cancelled by the user'));
                return end;
              }
            : undefined,
        );
        await expect(publish({ signal: controller.signal })).rejects.toThrow(
          /^Cancelled by the user/,
        );
        expect(Object.keys(await git.branches())).toEqual(['main']);
        expect(await stage.openPulls()).toEqual([]);
      },
    );

    it.each([
      [
        { repo: 'no-such' },
        /has no repository .*\/no-such, or the credentials/,
      ],
      [{ token: 'wrong' }, /does not accept the credentials configured for it/],
    ])('says what is wrong with %j', async (options, message) => {
      await expect(stage.publish(options)).rejects.toThrow(message);
      expect(Object.keys(await stage.git.branches())).toEqual(['main']);
    });

    it('refuses to write where nothing can be without taking away something else', async () => {
      const opened = await stage.open({});
      const { main } = await stage.git.branches();
      const write = (path: string) =>
        opened.prepareCommit({
          tree: main,
          parents: [main],
          files: [{ path, text: '' }],
          message: 'x',
        });
      await expect(write('platforms')).rejects.toThrow(/platforms is a folder/);
      await expect(write('notes/old/gone.md/x')).rejects.toThrow(
        /notes\/old\/gone.md is no folder/,
      );
    });
  });
}
