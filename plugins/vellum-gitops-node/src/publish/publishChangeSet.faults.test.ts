import { changeSetFor } from '../__testUtils__/changeSetFor';
import { comparableDiff } from '../__testUtils__/comparableDiff';
import { Fault } from '../__testUtils__/FaultProxy';
import { ForgeFixture } from '../__testUtils__/ForgeFixture';
import { branchFor } from './branchFor';
import { publishChangeSet } from './publishChangeSet';

const BRANCH = branchFor(changeSetFor());

/** What one proposal asks of the forge, in order. */
const REQUESTS = [
  'GET ',
  'GET /git/ref/heads/main',
  'GET /git/trees/<sha>',
  'GET /git/blobs/<sha>',
  'GET /git/blobs/<sha>',
  'GET /git/blobs/<sha>',
  'GET /git/blobs/<sha>',
  `GET /git/ref/heads/${BRANCH}`,
  'GET /git/commits/<sha>',
  'POST /git/blobs',
  'POST /git/blobs',
  'POST /git/blobs',
  'POST /git/blobs',
  'POST /git/trees',
  'POST /git/commits',
  'GET /git/ref/heads/main',
  'POST /git/refs',
  'POST /pulls',
].map((request, index) => ({ request, index }));

const DIFFERENT = REQUESTS.filter(
  ({ request, index }) =>
    REQUESTS.findIndex(each => each.request === request) === index,
);

/** Only these two leave something that anybody sees; what happens to their answers matters most. */
const VISIBLE = DIFFERENT.filter(({ request }) =>
  ['POST /git/refs', 'POST /pulls'].includes(request),
);

const HIDDEN = DIFFERENT.filter(
  each => each.request.startsWith('POST') && !VISIBLE.includes(each),
);

jest.setTimeout(60_000);

describe('publishChangeSet when the forge fails', () => {
  let fixture: ForgeFixture;
  beforeAll(async () => {
    fixture = await ForgeFixture.start();
  });
  afterAll(() => fixture.stop());

  const setUp = async (timeoutMs?: number) => {
    const repository = await fixture.createRepository();
    fixture.proxy.use(() => undefined);
    const publish = async () =>
      publishChangeSet({
        forge: await repository.openForge({ timeoutMs }),
        changeSet: changeSetFor(),
        requestedBy: 'user:default/ada',
      });
    /** Nothing half-made: no branch without a pull request, unless the message says so. */
    const expectWholeOrNothing = async () => {
      const pulls = await repository.openPulls();
      const branches = Object.keys(await repository.git.branches());
      expect(branches).toEqual(
        pulls.length === 0 ? ['main'] : ['main', BRANCH],
      );
    };
    const expectOneProposal = async () => {
      fixture.proxy.use(() => undefined);
      const proposal = await publish();
      expect(await repository.openPulls()).toEqual([
        expect.objectContaining({ number: proposal.pullRequest.number }),
      ]);
      const { git } = repository;
      expect(await git.subjects('main', BRANCH)).toHaveLength(1);
      expect(comparableDiff(await git.diff('main', BRANCH))).toBe(
        comparableDiff(proposal.plan.diff),
      );
      await expectWholeOrNothing();
    };
    return { ...repository, publish, expectWholeOrNothing, expectOneProposal };
  };

  const failAt = (index: number, fault: Fault) =>
    fixture.proxy.use((_passed, at) => (at === index ? fault : undefined));

  it('asks for these requests', async () => {
    const { publish } = await setUp();
    await publish();
    expect(
      fixture.proxy.requests.map(({ method, path }) => `${method} ${path}`),
    ).toEqual(REQUESTS.map(each => each.request));
  });

  it.each(DIFFERENT)(
    '$request cut before it arrives: a clear error, nothing half-made, and one proposal afterwards',
    async ({ index }) => {
      const { publish, expectWholeOrNothing, expectOneProposal } =
        await setUp();
      failAt(index, 'cut-before');
      await expect(publish()).rejects.toThrow(
        /127\.0\.0\.1:\d+ could not be reached to .*: the connection was cut/,
      );
      await expectWholeOrNothing();
      await expectOneProposal();
    },
  );

  it.each(HIDDEN)(
    '$request carried out but its answer lost: a clear error, nothing half-made, and one proposal afterwards',
    async ({ index }) => {
      const { publish, expectWholeOrNothing, expectOneProposal } =
        await setUp();
      failAt(index, 'cut-after');
      await expect(publish()).rejects.toThrow(/connection was cut/);
      await expectWholeOrNothing();
      await expectOneProposal();
    },
  );

  it.each(VISIBLE)(
    '$request carried out but its answer lost: found out at once',
    async ({ index }) => {
      const { publish, expectOneProposal } = await setUp();
      failAt(index, 'cut-after');
      expect((await publish()).outcome).toBe('opened');
      await expectOneProposal();
    },
  );

  it.each(VISIBLE)(
    '$request carried out, but the forge never answers: found out after the time limit',
    async ({ index }) => {
      const { publish, expectOneProposal } = await setUp(3_000);
      failAt(index, 'silent-after');
      expect((await publish()).outcome).toBe('opened');
      await expectOneProposal();
    },
  );

  it('says that a gateway answered for the forge', async () => {
    const { publish, expectOneProposal } = await setUp();
    failAt(0, 'bad-gateway');
    await expect(publish()).rejects.toThrow(
      /is not there at the moment, so it could not read the repository \(502\)/,
    );
    await expectOneProposal();
  });

  const failAtRequests = (faults: Record<string, Fault>) =>
    fixture.proxy.use(({ method, path }) => faults[`${method} ${path}`]);

  it('keeps the branch while it is not known whether its pull request was opened, and says so', async () => {
    const { publish, git, openPulls, expectOneProposal } = await setUp();
    failAtRequests({ 'POST /pulls': 'cut-after', 'GET /pulls': 'cut-before' });
    await expect(publish()).rejects.toThrow(
      /Whether a pull request was opened could not be found out, so branch vellum\/.* was left as it is\. Running the same again finds out/,
    );
    expect(Object.keys(await git.branches())).toEqual(['main', BRANCH]);
    expect(await openPulls()).toHaveLength(1);
    await expectOneProposal();
  });

  it('says that a branch is left which could not be removed', async () => {
    const { publish, git, expectOneProposal } = await setUp();
    failAtRequests({
      'POST /pulls': 'cut-before',
      [`DELETE /git/refs/heads/${BRANCH}`]: 'cut-before',
    });
    await expect(publish()).rejects.toThrow(
      /is left without a pull request, because it could not be removed either; running the same again opens the pull request/,
    );
    expect(Object.keys(await git.branches())).toEqual(['main', BRANCH]);
    await expectOneProposal();
  });

  describe('when the forge dies in mid-run and comes back', () => {
    const dieBefore = (request: string) => {
      let dead = false;
      fixture.proxy.use(async ({ method, path }) => {
        if (!dead && `${method} ${path}` === request) {
          dead = true;
          await fixture.kill();
        }
        return undefined;
      });
    };

    it('leaves nothing after the commit was written', async () => {
      const { publish, git, expectOneProposal } = await setUp();
      dieBefore('POST /git/refs');
      await expect(publish()).rejects.toThrow(
        /could not be reached to create branch .* may or may not have been written; no pull request was opened/,
      );
      await fixture.revive();
      expect(Object.keys(await git.branches())).toEqual(['main']);
      await expectOneProposal();
    });

    it('leaves a branch after the branch was written, says so, and goes on from it', async () => {
      const { publish, git, openPulls, expectOneProposal } = await setUp();
      dieBefore('POST /pulls');
      await expect(publish()).rejects.toThrow(
        /could not be reached to open a pull request .* Whether a pull request was opened could not be found out, so branch .* was left as it is/,
      );
      await fixture.revive();
      expect(Object.keys(await git.branches())).toEqual(['main', BRANCH]);
      expect(await openPulls()).toEqual([]);
      await expectOneProposal();
    });
  });
});
