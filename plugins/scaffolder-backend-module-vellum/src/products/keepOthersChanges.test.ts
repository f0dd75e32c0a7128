import {
  ChangeSet,
  ProposedChange,
  RepositoryReader,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';
import { keepOthersChanges } from './keepOthersChanges';
import { Product, ProductSettings } from './Product';

interface Team {
  name: string;
  title?: string;
  cpu?: number;
  members?: string[];
}

const repositoryOf = (team: Team | undefined): RepositoryReader => ({
  readFile: async () => team && JSON.stringify(team),
  listFiles: async () => [],
});

/** Writes what it is given as it is. */
const product: Product<Team> = {
  id: 'team',
  fields: z.object({
    name: z.string(),
    title: z.string().optional(),
    cpu: z.number().optional(),
    members: z.array(z.string()).optional(),
  }),
  identity: ['name'],
  nameField: 'name',
  validate: ({ cpu = 0, members = [] }) =>
    cpu < members.length
      ? [{ field: 'cpu', message: 'has to be one for each member' }]
      : [],
  propose: values => ({
    changeSet: {
      id: `team/${values.name}`,
      title: 'Change a team',
      description: '',
      operations: [
        { op: 'createFile', path: 'team', content: JSON.stringify(values) },
      ],
    },
  }),
  read: async (_identity, repository) => {
    const text = await repository.readFile('team');
    return text === undefined ? undefined : JSON.parse(text);
  },
};

/** What would be written, of a form that was opened on `then` and submitted as `values` when git says `now`. */
async function proposedOf(
  then: Team | undefined,
  now: Team | undefined,
  values: Team,
): Promise<unknown> {
  const { changeSet } = keepOthersChanges({
    product,
    values,
    settings: {} as ProductSettings,
    openBasis: async () => repositoryOf(then),
  });
  const { id, operations } = await (changeSet as ProposedChange).at(
    repositoryOf(now),
  );
  expect(id).toBe(changeSet.id);
  const [operation] = operations as Extract<
    ChangeSet['operations'][number],
    { op: 'createFile' }
  >[];
  return JSON.parse(operation.content);
}

const then: Team = { name: 'fraud', title: 'Fraud', cpu: 4, members: ['ada'] };

describe('keepOthersChanges', () => {
  it.each([
    [
      'keeps what somebody else changed and the form did not touch',
      { ...then, cpu: 8 },
      { ...then, title: 'Fraud detection' },
      { ...then, cpu: 8, title: 'Fraud detection' },
    ],
    [
      'keeps what somebody else took out',
      { name: 'fraud', cpu: 4, members: ['ada'] },
      { ...then, cpu: 6 },
      { name: 'fraud', cpu: 6, members: ['ada'] },
    ],
    [
      'takes out what the person emptied',
      { ...then, cpu: 8 },
      { name: 'fraud', cpu: 4, members: ['ada'] },
      { name: 'fraud', cpu: 8, members: ['ada'] },
    ],
    [
      'agrees where both changed the same to the same',
      { ...then, cpu: 8 },
      { ...then, cpu: 8 },
      { ...then, cpu: 8 },
    ],
    [
      'takes a list as one value',
      { ...then, title: 'Fraud team' },
      { ...then, members: ['ada', 'grace'] },
      { ...then, title: 'Fraud team', members: ['ada', 'grace'] },
    ],
    [
      'is the form itself where nobody else changed anything',
      then,
      { ...then, cpu: 5 },
      { ...then, cpu: 5 },
    ],
  ])('%s', async (_reason, now, values, expected) => {
    expect(await proposedOf(then, now, values)).toEqual(expected);
  });

  it('does not decide between two people who changed the same', async () => {
    await expect(
      proposedOf(
        then,
        { ...then, title: 'Theirs', cpu: 8 },
        { ...then, title: 'Ours', cpu: 6 },
      ),
    ).rejects.toThrow(
      'Somebody else changed title and cpu in git since this form was opened; open it again',
    );
  });

  it('checks what comes of both together', async () => {
    await expect(
      proposedOf(
        then,
        { ...then, cpu: 1 },
        { ...then, members: ['ada', 'grace'] },
      ),
    ).rejects.toThrow(/cpu has to be one for each member/);
  });

  it('leaves it to the product to say that it is gone', async () => {
    const values = { ...then, cpu: 5 };
    expect(await proposedOf(then, undefined, values)).toEqual(values);
  });
});
