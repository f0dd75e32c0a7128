import { changeSetFor } from '../__testUtils__/changeSetFor';
import { comparableDiff } from '../__testUtils__/comparableDiff';
import { Fault } from '../__testUtils__/FaultProxy';
import { ForgeFixture } from '../__testUtils__/ForgeFixture';
import { gitopsFiles } from '../__testUtils__/gitopsFiles';
import {
  retiredPlatformFiles,
  retirePlatform,
} from '../__testUtils__/retiredPlatform';
import { ChangeSet } from '../changeset';
import { branchFor } from './branchFor';
import { publishChangeSet } from './publishChangeSet';

/** A change, and what its proposal asks of the forge, in order. */
interface Example {
  what: string;
  changeSet: ChangeSet;
  files: Record<string, string>;
  requests: Array<{ request: string; index: number }>;
}

const example = (
  what: string,
  changeSet: ChangeSet,
  files: Record<string, string>,
  { reads, writes }: { reads: number; writes: number },
): Example => ({
  what,
  changeSet,
  files,
  requests: [
    'GET ',
    'GET /git/ref/heads/main',
    'GET /git/trees/<sha>',
    ...Array(reads).fill('GET /git/blobs/<sha>'),
    `GET /git/ref/heads/${branchFor(changeSet)}`,
    'GET /git/commits/<sha>',
    ...Array(writes).fill('POST /git/blobs'),
    'POST /git/trees',
    'POST /git/commits',
    'GET /git/ref/heads/main',
    'POST /git/refs',
    'POST /pulls',
  ].map((request, index) => ({ request, index })),
});

const creation = example('a new platform', changeSetFor(), gitopsFiles, {
  reads: 4,
  writes: 4,
});

const removal = example(
  'an edit and deletions',
  retirePlatform(),
  retiredPlatformFiles,
  { reads: 5, writes: 3 },
);

const BRANCH = branchFor(creation.changeSet);

/** Only these two leave something that anybody sees; what happens to their answers matters most. */
const isVisible = (request: string) =>
  ['POST /git/refs', 'POST /pulls'].includes(request);

/** The requests that differ, of each example. */
const CASES = [creation, removal].flatMap(each =>
  each.requests
    .filter(
      ({ request, index }, _, all) =>
        all.findIndex(other => other.request === request) === index,
    )
    .map(({ request, index }) => ({ ...each, request, index })),
);

const VISIBLE = CASES.filter(({ request }) => isVisible(request));

const HIDDEN = CASES.filter(
  ({ request }) => request.startsWith('POST') && !isVisible(request),
);

jest.setTimeout(60_000);

describe('publishChangeSet when the forge fails', () => {
  let fixture: ForgeFixture;
  beforeAll(async () => {
    fixture = await ForgeFixture.start();
  });
  afterAll(() => fixture.stop());

  const setUp = async (
    { changeSet, files }: Pick<Example, 'changeSet' | 'files'> = creation,
    timeoutMs?: number,
  ) => {
    const branch = branchFor(changeSet);
    const repository = await fixture.createRepository({ seed: { files } });
    fixture.proxy.use(() => undefined);
    const publish = async () =>
      publishChangeSet({
        forge: await repository.openForge({ timeoutMs }),
        changeSet,
        requestedBy: 'user:default/ada',
      });
    /** Nothing half-made: no branch without a pull request, unless the message says so. */
    const expectWholeOrNothing = async () => {
      const pulls = await repository.openPulls();
      const branches = Object.keys(await repository.git.branches());
      expect(branches).toEqual(
        pulls.length === 0 ? ['main'] : ['main', branch],
      );
    };
    const expectOneProposal = async () => {
      fixture.proxy.use(() => undefined);
      const proposal = await publish();
      expect(await repository.openPulls()).toEqual([
        expect.objectContaining({ number: proposal.pullRequest.number }),
      ]);
      const { git } = repository;
      expect(await git.subjects('main', branch)).toHaveLength(1);
      expect(comparableDiff(await git.diff('main', branch))).toBe(
        comparableDiff(proposal.plan.diff),
      );
      await expectWholeOrNothing();
    };
    return { ...repository, publish, expectWholeOrNothing, expectOneProposal };
  };

  const failAt = (index: number, fault: Fault) =>
    fixture.proxy.use((_passed, at) => (at === index ? fault : undefined));

  it.each([creation, removal])(
    'asks for these requests: $what',
    async ({ requests, ...change }) => {
      const { publish } = await setUp(change);
      await publish();
      expect(
        fixture.proxy.requests.map(({ method, path }) => `${method} ${path}`),
      ).toEqual(requests.map(each => each.request));
    },
  );

  it.each(CASES)(
    '$what: $request cut before it arrives: a clear error, nothing half-made, and one proposal afterwards',
    async ({ index, ...change }) => {
      const { publish, expectWholeOrNothing, expectOneProposal } = await setUp(
        change,
      );
      failAt(index, 'cut-before');
      await expect(publish()).rejects.toThrow(
        /127\.0\.0\.1:\d+ could not be reached to .*: the connection was cut/,
      );
      await expectWholeOrNothing();
      await expectOneProposal();
    },
  );

  it.each(HIDDEN)(
    '$what: $request carried out but its answer lost: a clear error, nothing half-made, and one proposal afterwards',
    async ({ index, ...change }) => {
      const { publish, expectWholeOrNothing, expectOneProposal } = await setUp(
        change,
      );
      failAt(index, 'cut-after');
      await expect(publish()).rejects.toThrow(/connection was cut/);
      await expectWholeOrNothing();
      await expectOneProposal();
    },
  );

  it.each(VISIBLE)(
    '$what: $request carried out but its answer lost: found out at once',
    async ({ index, ...change }) => {
      const { publish, expectOneProposal } = await setUp(change);
      failAt(index, 'cut-after');
      expect((await publish()).outcome).toBe('opened');
      await expectOneProposal();
    },
  );

  it.each(VISIBLE)(
    '$what: $request carried out, but the forge never answers: found out after the time limit',
    async ({ index, ...change }) => {
      const { publish, expectOneProposal } = await setUp(change, 8_000);
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
