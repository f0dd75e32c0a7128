import { seldonTeam } from '../__testUtils__/exampleTeams';
import { ForgeFixture } from '../__testUtils__/ForgeFixture';
import { teamFiles } from '../__testUtils__/teamFiles';
import { ChangeSet, ProposedChange } from '../changeset';
import {
  createSeldonTeamChangeSet,
  proposeSeldonTeamRemoval,
} from '../manifests';
import { branchFor } from './branchFor';
import { publishChangeSet } from './publishChangeSet';

const LIST = 'seldon/production/kustomization.yaml';
const CATALOG = 'catalog/all.yaml';

const add = (team: string): ChangeSet =>
  createSeldonTeamChangeSet({
    input: {
      ...seldonTeam,
      team,
      modelsNamespace: `${team}-models`,
      workloadsNamespace: `${team}-work`,
    },
  }).changeSet;

const remove = (team: string): ProposedChange =>
  proposeSeldonTeamRemoval({ team, environment: 'production' });

const changes: Record<string, ChangeSet | ProposedChange> = {
  'add fraud': add('fraud'),
  'add pricing': add('pricing'),
  'add risk': add('risk'),
  'remove churn': remove('churn'),
};

jest.setTimeout(120_000);

describe('people who change the same list at the same time', () => {
  let fixture: ForgeFixture;
  beforeAll(async () => {
    fixture = await ForgeFixture.start();
  });
  afterAll(() => fixture.stop());

  const setUp = async () => {
    const repository = await fixture.createRepository({
      seed: { files: teamFiles },
    });
    const { git, openForge } = repository;
    const publish = async (change: ChangeSet | ProposedChange) =>
      publishChangeSet({
        forge: await openForge(),
        changeSet: change,
        // Each change is that of a person of its own.
        requestedBy: `user:default/${change.id.split('/').at(-1)}`,
      });
    /** Merges; where git calls it a conflict, whoever asked runs the same again, and then it is none. */
    const merge = async (change: ChangeSet | ProposedChange) => {
      const isMerged = await git.merge('main', branchFor(change)).then(
        () => true,
        () => false,
      );
      if (!isMerged) {
        expect((await publish(change)).outcome).toBe('extended');
        await git.merge('main', branchFor(change));
      }
    };
    const entries = async (path: string) =>
      (await git.read('main', path))
        .split('\n')
        .flatMap(line => /^ +- (\S+)/.exec(line)?.[1] ?? []);
    return { ...repository, publish, merge, entries };
  };

  it.each([
    ['add fraud', 'add risk'],
    ['add risk', 'add fraud'],
    ['add fraud', 'add pricing', 'add risk'],
    ['add pricing', 'add risk', 'add fraud'],
    ['add risk', 'add fraud', 'add pricing'],
    ['add fraud', 'remove churn', 'add risk'],
    ['remove churn', 'add risk', 'add fraud'],
    ['add risk', 'add fraud', 'remove churn'],
  ])('lose nothing when merged in this order: %s', async (...order) => {
    const { publish, merge, entries } = await setUp();
    const churn = add('churn');
    await publish(churn);
    await merge(churn);

    const asked = order.filter(each => each !== undefined);
    await Promise.all(asked.map(each => publish(changes[each])));
    for (const each of asked) {
      await merge(changes[each]);
    }

    const added = asked
      .filter(each => each.startsWith('add '))
      .map(each => each.slice('add '.length));
    const churnLeft = asked.includes('remove churn') ? [] : ['churn'];
    const teams = ['credit', ...churnLeft, ...added].sort();
    expect((await entries(LIST)).sort()).toEqual(teams);
    const targets = await entries(CATALOG);
    expect(targets).toHaveLength(1 + churnLeft.length + added.length);
    for (const team of [...churnLeft, ...added]) {
      expect(targets.filter(each => each.includes(team))).toHaveLength(1);
    }
  });

  it('need not wait: the second asks while the first is open, and adds nothing but its own line after that is merged', async () => {
    const { publish, git, entries } = await setUp();
    const [first, second] = [add('fraud'), add('risk')];
    await publish(first);
    await publish(second);
    await git.merge('main', branchFor(first));
    await publish(second);
    const diff = await git.diff('main', branchFor(second));
    expect(diff).not.toMatch(/^-(?!--)/m);
    expect(diff).not.toMatch(/^\+ +- \S*fraud/m);
    expect(diff).toMatch(/^\+ +- risk$/m);
    await git.merge('main', branchFor(second));
    expect(await entries(LIST)).toEqual(['credit', 'fraud', 'risk']);
  });
});
