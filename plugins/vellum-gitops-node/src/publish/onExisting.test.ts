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
type Action = ProposalOutlook['action'];

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

type Publish = (
  changeSet: ChangeSet,
  onExisting?: OnExisting,
  requestedBy?: string,
) => Promise<Proposal>;

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

const OUTCOMES: Partial<Record<Action, Proposal['outcome']>> = {
  open: 'opened',
  extend: 'extended',
  keep: 'unchanged',
};

/** The one that may write comes last. */
const MODES: OnExisting[] = ['fail', 'reuse', 'append'];

jest.setTimeout(60_000);

/** In each case the plan says before what will happen, and no commit is lost. */
describe('publishing when', () => {
  let fixture: ForgeFixture;
  beforeAll(async () => {
    fixture = await ForgeFixture.start();
  });
  afterAll(() => fixture.stop());

  it.each(situations)(
    '$when: fail ► $expected.fail, reuse ► $expected.reuse, append ► $expected.append',
    async ({ before, changeSet, requestedBy = ada, expected, says }) => {
      const repository = await fixture.createRepository();
      const { git, openForge, openPulls } = repository;
      const publish: Publish = async (what, onExisting, who = ada) =>
        publishChangeSet({
          forge: await openForge(),
          changeSet: what,
          requestedBy: who,
          onExisting,
        });
      await before(repository, publish);
      const subjectsOf = async () =>
        BRANCH in (await git.branches()) ? git.subjects('main', BRANCH) : [];

      for (const onExisting of MODES) {
        const action = expected[onExisting];
        const branches = await git.branches();
        const pulls = await openPulls();
        const subjects = await subjectsOf();
        const { outlook } = await planOnForge({
          forge: await openForge(),
          changeSet,
          requestedBy,
          onExisting,
        });
        expect({ onExisting, action: outlook.action }).toEqual({
          onExisting,
          action,
        });
        expect(outlook).toMatchObject({
          branch: BRANCH,
          head: branches[BRANCH],
          canPush: true,
        });
        expect(outlook.pullRequest?.number).toBe(pulls[0]?.number);

        fixture.proxy.use(() => undefined);
        if (action === 'refuse') {
          const problem = outlook.findings.at(-1);
          expect(problem?.severity).toBe('problem');
          expect(problem?.message).toMatch(says?.[onExisting] ?? /./);
          await expect(
            publish(changeSet, onExisting, requestedBy),
          ).rejects.toMatchObject({
            name: 'ConflictError',
            message: problem?.message,
          });
        } else {
          const proposal = await publish(changeSet, onExisting, requestedBy);
          expect(proposal.outcome).toBe(OUTCOMES[action]);
          expect(await openPulls()).toEqual([
            expect.objectContaining({ number: proposal.pullRequest.number }),
          ]);
        }
        if (action === 'refuse' || action === 'keep') {
          expect(await git.branches()).toEqual(branches);
          const isOurs = onExisting === 'append' && requestedBy === ada;
          expect(
            fixture.proxy.requests.filter(
              ({ method }) =>
                !['GET', ...(isOurs ? ['PATCH'] : [])].includes(method),
            ),
          ).toEqual([]);
        } else {
          const { plan } = await planOnForge({
            forge: await openForge(),
            changeSet,
          });
          expect(comparableDiff(await git.diff('main', BRANCH))).toBe(
            comparableDiff(plan.diff),
          );
        }
        expect(await subjectsOf()).toEqual(expect.arrayContaining(subjects));
        if (action === 'open') {
          return;
        }
      }
    },
  );
});
