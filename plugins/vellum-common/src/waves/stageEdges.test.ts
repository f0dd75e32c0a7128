import { readObjects } from '../__testUtils__/readObjects';
import { kustomizationRef, viewOf } from '../__testUtils__/viewOf';
import { LaneBoard } from './LaneBoard';

const releaseRef = (name: string) => ({
  group: 'helm.toolkit.fluxcd.io',
  kind: 'HelmRelease',
  namespace: 'flux-system',
  name,
});

function boardOf(file: string, names = ['app']): LaneBoard {
  const isRelease = file.startsWith('helmrelease');
  const refTo = isRelease ? releaseRef : kustomizationRef;
  const { view } = viewOf('flux', readObjects(`waves/${file}.yaml`), {
    flux: names.map(refTo),
  });
  return view.boards[0];
}

interface Row {
  file: string;
  reason: string;
  /** What the dependent's card says. */
  says?: string;
  /** Namespaces and names of what holds. */
  blockers: string[];
  /** The bottom of the waiting. */
  root?: string;
}

const ROWS: Row[] = [
  {
    file: 'kustomization-depends-met',
    reason: 'nothing holds what has all it needs',
    blockers: [],
  },
  {
    file: 'kustomization-depends-not-found',
    reason: 'a dependency must exist',
    says: 'dependsOn base: not found',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'kustomization-depends-not-ready',
    reason: 'a dependency must be ready',
    says: 'dependsOn base: not ready',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'kustomization-depends-not-observed',
    reason: 'ready of the generation before does not count',
    says: 'dependsOn base: its latest change is not seen yet',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'kustomization-depends-never-reported',
    reason: 'what was never looked at is not observed',
    says: 'dependsOn base: its latest change is not seen yet',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'kustomization-depends-revision-behind',
    reason: 'of one source, the dependency must have the newest revision',
    says: 'dependsOn base: still at main@9be21f0, the source is at main@0504116',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'kustomization-depends-revision-behind-suspended',
    reason: 'a suspended dependency never gets the newest revision',
    says: 'dependsOn base: still at main@9be21f0, the source is at main@0504116',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'kustomization-depends-other-source',
    reason: 'revisions of two sources are not compared',
    blockers: [],
  },
  {
    file: 'kustomization-depends-suspended-stale',
    reason: 'a suspended dependency that is ready holds nothing',
    blockers: [],
  },
  {
    file: 'kustomization-depends-expression',
    reason: 'an expression holds where its controller stopped at it',
    says: 'dependsOn base: its readyExpr is not met',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'kustomization-depends-expression-met',
    reason: 'an expression that its controller went past is met, ready or not',
    says: 'dependsOn second: not ready',
    blockers: ['flux-system/second'],
    root: 'second',
  },
  {
    file: 'kustomization-depends-expression-unknown',
    reason: 'an expression after the entry that holds was never evaluated',
    says: 'dependsOn first: not ready',
    blockers: ['flux-system/base', 'flux-system/first'],
    root: 'first',
  },
  {
    file: 'kustomization-depends-other-namespace',
    reason: 'an entry may name another namespace',
    says: 'dependsOn team-a/base: not ready',
    blockers: ['team-a/base'],
    root: 'base',
  },
  {
    file: 'kustomization-depends-two',
    reason: 'the first in the order written is where the controller stops',
    says: 'dependsOn z-first: not ready',
    blockers: ['flux-system/a-second', 'flux-system/z-first'],
    root: 'z-first',
  },
  {
    file: 'kustomization-depends-chain',
    reason: 'the bottom is the first that does not itself wait',
    says: 'dependsOn middle: not ready',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'helmrelease-depends-not-ready',
    reason: 'HelmReleases are judged alike',
    says: 'dependsOn base: not ready',
    blockers: ['flux-system/base'],
    root: 'base',
  },
  {
    file: 'helmrelease-depends-not-found',
    reason: 'a HelmRelease that does not exist is a card too',
    says: 'dependsOn base: not found',
    blockers: ['flux-system/base'],
    root: 'base',
  },
];

describe('an entry of dependsOn', () => {
  it.each(ROWS)('$file: $reason', ({ file, says, blockers, root }) => {
    const cards = boardOf(file).lanes.flatMap(lane => lane.cards);
    const app = cards.find(({ name }) => name === 'app');
    expect(
      cards
        .filter(({ blocking }) => blocking)
        .map(({ namespace, name }) => `${namespace}/${name}`)
        .sort(),
    ).toEqual(blockers);
    expect(app?.root?.name).toBe(root);
    expect(app?.state).toBe(says ? 'waiting' : 'done');
    expect(app?.message).toBe(says);
  });

  it('is told to hold as the reason of the stage, with the bottom where it waits itself', () => {
    const { lanes } = boardOf('kustomization-depends-chain');
    expect(lanes.map(({ reason }) => reason)).toEqual([
      undefined,
      'dependsOn base: not ready',
      'dependsOn middle, held by base',
    ]);
  });

  it('that calls itself ready and is behind holds its stage', () => {
    const { lanes } = boardOf('kustomization-depends-revision-behind');
    expect(lanes[0]).toMatchObject({ state: 'blocking', ready: 0 });
    expect(lanes[0].cards[0]).toMatchObject({
      state: 'blocking',
      now: 'stale',
    });
  });
});

describe('a suspended dependency', () => {
  it('holds its stage where it is behind, and says that somebody must resume it', () => {
    const { lanes, notes } = boardOf(
      'kustomization-depends-revision-behind-suspended',
    );
    expect(lanes[0].state).toBe('blocking');
    expect(lanes[0].cards[0].state).toBe('suspended');
    expect(notes).toContain(
      'What depends on base waits until somebody resumes it.',
    );
  });

  it('is stale where it is ready, and lets others go on with its old state', () => {
    const { lanes, notes } = boardOf('kustomization-depends-suspended-stale');
    expect(lanes[0].cards[0]).toMatchObject({
      state: 'suspended',
      now: 'stale',
      blocking: false,
      gates: true,
    });
    expect(notes).toContain(
      'Flux does not look at the suspension: what depends on base goes on with the old state of it.',
    );
    expect(notes).not.toContainEqual(expect.stringContaining('resumes'));
  });
});

it('names each circle by itself, and gives what is in one no bottom', () => {
  const { lanes, notes } = boardOf('kustomization-depends-two-circles', [
    'a',
    'b',
    'c',
    'd',
    'self',
  ]);
  expect(notes.slice(-3)).toEqual([
    'a and b depend on each other in a circle: none of them can start.',
    'c and d depend on each other in a circle: none of them can start.',
    'self depends on itself: it can never start.',
  ]);
  expect(lanes.flatMap(({ cards }) => cards.map(({ root }) => root))).toEqual(
    Array(5).fill(undefined),
  );
});

it('says which cards hold what depends on them', () => {
  const { lanes } = boardOf('kustomization-depends-chain');
  expect(
    lanes.flatMap(({ cards }) => cards.map(({ gateReason }) => gateReason)),
  ).toEqual(['dependency', 'dependency', 'no-dependents']);
});
