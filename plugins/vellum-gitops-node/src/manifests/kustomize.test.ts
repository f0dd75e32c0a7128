import { findCachedProgram, kubectl } from '@vellum-io/sandbox';
import { parseAllDocuments } from 'yaml';
import { readExampleRepository } from '../__testUtils__/exampleRepository';
import { LifeState, playLife } from '../__testUtils__/playLife';
import {
  claimLives,
  compositeLives,
  ProductLife,
  protectedLives,
  teamLives,
} from '../__testUtils__/productLives';
import { renderFolder } from '../__testUtils__/renderFolder';
import { proposeVellumPlatformRemoval } from './vellumPlatform';

const lives = [
  ...claimLives,
  ...compositeLives,
  ...protectedLives,
  ...teamLives,
];

/** A platform that nobody made with a form. */
const byHand: ProductLife = {
  what: 'a platform that people wrote',
  folder: 'platforms',
  steps: [
    [
      'remove',
      proposeVellumPlatformRemoval({
        identity: { name: 'vellum-edge', namespace: 'platform-team' },
      }).change,
    ],
  ],
};

const program = findCachedProgram(kubectl);
const describeWithKubectl = program ? describe : describe.skip;

jest.setTimeout(60_000);

/** `Kind name` of each object. */
const namesIn = (text: string): string[] =>
  parseAllDocuments(text).map(
    each => `${each.get('kind')} ${each.getIn(['metadata', 'name'])}`,
  );

describeWithKubectl('kubectl kustomize', () => {
  const render = (files: LifeState['files'], folder: string) =>
    renderFolder({ kubectl: program!.path, files, folder });

  it.each(lives.map(life => [life.what, life] as const))(
    'renders the repository before %s, with it, after its change and without it',
    async (_what, life) => {
      const states = await playLife(life);
      expect(states.map(({ step }) => step)).toEqual([
        'before',
        'create',
        'change',
        'remove',
      ]);
      const [before, created, changed, removed] = await Promise.all(
        states.map(({ files }) => render(files, life.folder)),
      );
      const [, create, change] = states;
      expect(create.made).not.toEqual([]);
      expect(namesIn(created)).toEqual(
        expect.arrayContaining(create.made.flatMap(namesIn)),
      );
      expect(changed).not.toBe(created);
      expect(namesIn(changed)).toEqual(
        expect.arrayContaining(change.made.flatMap(namesIn)),
      );
      expect(removed).toBe(before);
    },
  );

  it(`renders what is left without ${byHand.what}`, async () => {
    const [before, removed] = await playLife(byHand);
    const left = namesIn(await render(removed.files, byHand.folder));
    expect(namesIn(await render(before.files, byHand.folder))).toEqual([
      ...left,
      'VellumPlatform vellum-edge',
    ]);
  });

  it('would fail for an entry that leads nowhere', async () => {
    const files = {
      ...readExampleRepository(),
      'platforms/kustomization.yaml': 'resources:\n  - gone.yaml\n',
    };
    await expect(render(files, 'platforms')).rejects.toThrow(/gone.yaml/);
  });
});
