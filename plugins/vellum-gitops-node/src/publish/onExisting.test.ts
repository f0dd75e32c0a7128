import { changeSetFor } from '../__testUtils__/changeSetFor';
import { comparableDiff } from '../__testUtils__/comparableDiff';
import { ForgeFixture } from '../__testUtils__/ForgeFixture';
import { gitopsFiles } from '../__testUtils__/gitopsFiles';
import { ChangeSet } from '../changeset';
import { branchFor } from './branchFor';
import { OnExisting } from './OnExisting';
import { planOnForge } from './planOnForge';
import { ProposalOutlook } from './ProposalOutlook';
import { Proposal, publishChangeSet } from './publishChangeSet';

const ada = 'user:default/ada';
const grace = 'user:default/grace';

const same = changeSetFor();
const other = changeSetFor({ istioVersion: '1.30.4' });
const BRANCH = branchFor(same);

/** The same change once with two files and once with the first of them alone. */
const withFiles = (...paths: string[]): ChangeSet => ({
  id: same.id,
  title: 'Notes',
  description: 'Notes',
  operations: paths.map(path => ({
    op: 'createFile',
    path,
    content: 'notes:\n  - one\n',
  })),
});

type Repository = Awaited<ReturnType<ForgeFixture['createRepository']>>;
type Action = Exclude<ProposalOutlook['action'], 'nothing'>;

type Publish = (
  changeSet: ChangeSet,
  onExisting?: OnExisting,
  requestedBy?: string,
) => Promise<Proposal>;

interface Situation {
  when: string;
  /** What Ada's first run, if any, and others did. */
  before: (repository: Repository, publish: Publish) => Promise<unknown>;
  changeSet: ChangeSet;
  requestedBy?: string;
  expected: Record<OnExisting, Action>;
  /** Of a refusal, by what is asked for. */
  says?: Partial<Record<OnExisting, RegExp>>;
}

const all = (action: Action) => ({
  fail: action,
  reuse: action,
  append: action,
});

const publishSame: Situation['before'] = (_repository, publish) =>
  publish(same);

const reviewed =
  (path: string, text: string): Situation['before'] =>
  async ({ git }, publish) => {
    await publish(same);
    await git.push({ branch: BRANCH, path, text, message: 'Correct it' });
  };

const LIST =
  /Branch vellum\/.* holds commits that were not made here, so it was left alone: [0-9a-f]{7} by Reviewer: Correct it/;

const situations: Situation[] = [
  {
    when: 'there is neither branch nor pull request',
    before: async () => undefined,
    changeSet: same,
    expected: all('open'),
  },
  {
    when: 'the open one proposes exactly this',
    before: publishSame,
    changeSet: same,
    expected: all('keep'),
  },
  {
    when: 'the open one proposes exactly this, and others changed the same list meanwhile',
    before: async ({ git }, publish) => {
      await publish(same);
      await git.push({
        branch: 'main',
        path: 'platforms/kustomization.yaml',
        text: gitopsFiles['platforms/kustomization.yaml'].replace(
          '# One entry',
          '# Exactly one entry',
        ),
      });
    },
    changeSet: same,
    expected: { fail: 'keep', reuse: 'keep', append: 'extend' },
  },
  {
    when: 'the open one has other values',
    before: publishSame,
    changeSet: other,
    expected: { fail: 'refuse', reuse: 'refuse', append: 'extend' },
    says: {
      fail: /^Pull request #1 \(http.*\/pull\/1\) for the same object is open, so nothing was written; it differs from what is asked for in platforms\/vellum-new\.yaml\. Merge or close it, then try again, or let this add a commit to it/,
      reuse:
        /^Pull request #1 \(http.*\/pull\/1\) for the same object is open, but it differs from what is asked for in platforms\/vellum-new\.yaml, so it was left alone/,
    },
  },
  {
    when: 'the open one has a file more, from an earlier run',
    before: (_repository, publish) =>
      publish(withFiles('notes/a.yaml', 'notes/b.yaml')),
    changeSet: withFiles('notes/a.yaml'),
    expected: { fail: 'refuse', reuse: 'refuse', append: 'extend' },
    says: { reuse: /it differs from what is asked for in notes\/b\.yaml,/ },
  },
  {
    when: 'a reviewer added a commit in another file',
    before: reviewed('docs/notes.md', 'Checked\n'),
    changeSet: same,
    expected: all('refuse'),
    says: {
      append: LIST,
      reuse: /differs from what is asked for in docs\/notes\.md.* by Reviewer/,
      fail: /#1 .* by Reviewer: Correct it/,
    },
  },
  {
    when: 'a reviewer added a commit in another file, and the values changed',
    before: reviewed('docs/notes.md', 'Checked\n'),
    changeSet: other,
    expected: all('refuse'),
    says: { append: LIST },
  },
  {
    when: 'a reviewer corrected what was proposed',
    before: reviewed('platforms/vellum-new.yaml', 'kind: Corrected\n'),
    changeSet: same,
    expected: all('refuse'),
    says: { append: LIST },
  },
  {
    when: 'a reviewer merged the target into the branch',
    before: async ({ git }, publish) => {
      await publish(same);
      await git.push({ branch: 'main', path: 'docs/a.md', text: 'A\n' });
      await git.merge(BRANCH, 'main');
    },
    changeSet: same,
    expected: all('keep'),
  },
  {
    when: 'another person asked for exactly this',
    before: publishSame,
    changeSet: same,
    requestedBy: grace,
    expected: all('keep'),
  },
  {
    when: 'another person asked for the same object with other values',
    before: publishSame,
    changeSet: other,
    requestedBy: grace,
    expected: all('refuse'),
    says: {
      append:
        /^user:default\/ada has proposed the same object in pull request #1 \(http.*which is still open\. Comment there, or choose another name/,
    },
  },
  {
    when: 'an earlier run left its branch without a pull request',
    before: async ({ git, closePull }, publish) => {
      const { pullRequest } = await publish(same);
      await closePull(pullRequest.number);
      expect(Object.keys(await git.branches())).toContain(BRANCH);
    },
    changeSet: same,
    expected: all('open'),
  },
  {
    when: 'somebody else has a branch of that name',
    before: async ({ git, openForge }) => {
      const { main } = await git.branches();
      await (await openForge()).createBranch(BRANCH, main);
      await git.push({
        branch: BRANCH,
        path: 'a.txt',
        text: 'A\n',
        message: 'Correct it',
      });
    },
    changeSet: same,
    expected: all('refuse'),
    says: { append: /Merge the branch, or delete it, then try again$/ },
  },
];

/** What publishing shows for each of them. */
const RESULTS: Record<Action, { result: string; isMoved: unknown }> = {
  open: { result: 'opened', isMoved: expect.any(Boolean) },
  extend: { result: 'extended', isMoved: true },
  keep: { result: 'unchanged', isMoved: false },
  refuse: { result: 'ConflictError', isMoved: false },
};

/** The one that may write comes last. */
const MODES: OnExisting[] = ['fail', 'reuse', 'append'];

jest.setTimeout(120_000);

/** In each case the plan says before what will happen, and no commit is lost. */
describe('publishing when', () => {
  let fixture: ForgeFixture;
  beforeAll(async () => {
    fixture = await ForgeFixture.start();
  });
  afterAll(() => fixture.stop());

  const setUp = async ({ before, ...asked }: Situation) => {
    const repository = await fixture.createRepository();
    const { git, openForge, openPulls } = repository;
    const publish: Publish = async (changeSet, onExisting, requestedBy = ada) =>
      publishChangeSet({
        forge: await openForge(),
        changeSet,
        requestedBy,
        onExisting,
      });
    await before(repository, publish);

    const subjects = async (): Promise<string[]> =>
      BRANCH in (await git.branches()) ? git.subjects('main', BRANCH) : [];
    const look = async (onExisting: OnExisting) => {
      const { changeSet, requestedBy = ada } = asked;
      const forge = await openForge();
      const [{ outlook }, branches, pulls] = await Promise.all([
        planOnForge({ forge, changeSet, requestedBy, onExisting }),
        git.branches(),
        openPulls(),
      ]);
      expect(outlook).toMatchObject({
        branch: BRANCH,
        head: branches[BRANCH],
        canPush: true,
      });
      expect(outlook.pullRequest?.number).toBe(pulls[0]?.number);
      return outlook;
    };
    const run = async (onExisting: OnExisting) => {
      const [branches, commits] = [await git.branches(), await subjects()];
      fixture.proxy.use(() => undefined);
      const published = await publish(
        asked.changeSet,
        onExisting,
        asked.requestedBy,
      ).then(
        ({ outcome }) => ({ result: outcome as string, said: undefined }),
        ({ name, message }: Error) => ({ result: name, said: message }),
      );
      const after = await subjects();
      return {
        ...published,
        isMoved: (await git.branches())[BRANCH] !== branches[BRANCH],
        lost: commits.filter(each => !after.includes(each)),
      };
    };
    const compare = async () => {
      const { plan } = await planOnForge({
        forge: await openForge(),
        changeSet: asked.changeSet,
      });
      expect(comparableDiff(await git.diff('main', BRANCH))).toBe(
        comparableDiff(plan.diff),
      );
      expect(await openPulls()).toHaveLength(1);
    };
    return { look, run, compare };
  };

  it.each(situations)(
    '$when: fail ► $expected.fail, reuse ► $expected.reuse, append ► $expected.append',
    async situation => {
      const { expected, says = {} } = situation;
      const { look, run, compare } = await setUp(situation);
      for (const mode of MODES) {
        const { findings, ...outlook } = await look(mode);
        const action = expected[mode];
        expect({ mode, action: outlook.action }).toEqual({ mode, action });
        const problem = findings.find(each => each.severity === 'problem');
        expect(problem?.message ?? '').toMatch(says[mode] ?? /^/);
        expect({ mode, ...(await run(mode)) }).toEqual({
          mode,
          ...RESULTS[action],
          said: problem?.message,
          lost: [],
        });
        if (action === 'open' || action === 'extend') {
          await compare();
          return;
        }
      }
    },
  );

  it.each(['fail', 'reuse'] as const)(
    'the open one proposes exactly this, and %s is asked for: nothing is written, not even its text',
    async onExisting => {
      const { openForge } = await fixture.createRepository();
      const forge = await openForge();
      await publishChangeSet({ forge, changeSet: same, requestedBy: ada });
      fixture.proxy.use(() => undefined);
      await publishChangeSet({
        forge: await openForge(),
        changeSet: same,
        requestedBy: ada,
        onExisting,
      });
      expect(new Set(fixture.proxy.requests.map(each => each.method))).toEqual(
        new Set(['GET']),
      );
    },
  );
});
