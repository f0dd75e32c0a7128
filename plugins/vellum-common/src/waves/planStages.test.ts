import { fluxBlocked } from '../__testUtils__/fluxBlocked';
import { readObjects } from '../__testUtils__/readObjects';
import { kustomizationRef, viewOf } from '../__testUtils__/viewOf';
import { KubeObject } from '../kube/KubeObject';
import { LaneBoard } from './LaneBoard';
import { stageLevels } from './stageLevels';

const lines = (board: LaneBoard) =>
  board.lanes.flatMap(({ title, state, ready, total, reason, cards }) => [
    `${title} ${state} ${ready}/${total}${reason ? ` (${reason})` : ''}`,
    ...cards.map(
      card =>
        `  ${card.blocking ? '*' : ' '} ${card.name}: ${card.state} | ${
          card.then
        } | ${card.now}`,
    ),
  ]);

describe('planStages', () => {
  it('orders Kustomizations by what they depend on', () => {
    const { view } = fluxBlocked();
    expect(lines(view.boards[0])).toMatchInlineSnapshot(`
      [
        "stage 1 done 1/1",
        "    namespaces: done | main@0504116 | 2 objects",
        "stage 2 failed 0/1",
        "  * cert-manager: failed | applied main@9be21f0 | 0 of 1 ready",
        "stage 3 waiting 0/1 (dependsOn cert-manager: not ready)",
        "    platform-api: waiting | applied main@9be21f0 | stale",
        "stage 4 waiting 0/2 (dependsOn platform-api, held by cert-manager)",
        "    monitoring: suspended | applied main@9be21f0 | stale",
        "    serving: waiting | never applied | –",
        "stage 5 waiting 0/1 (dependsOn serving, held by cert-manager)",
        "    claims: waiting | never applied | –",
      ]
    `);
    expect(view.boards[0].revision).toBe('main@0504116');
    expect(view.boards[0].notes).toEqual([
      'A stage starts when what it depends on is ready.',
      'monitoring is suspended: what was applied before stays, changes do not arrive.',
    ]);
  });

  it('puts a circle, and what waits for it, after everything else', () => {
    const { view } = viewOf('flux', readObjects('scenarios/flux-cycle.yaml'), {
      flux: ['after', 'lonely'].map(kustomizationRef),
    });
    expect(lines(view.boards[0])).toMatchInlineSnapshot(`
      [
        "stage 1 failed 0/1",
        "  * nowhere: failed | not found | –",
        "stage 2 waiting 0/1 (dependsOn other/nowhere: not found)",
        "    lonely: waiting | never applied | –",
        "stage 3 waiting 0/3 (depend on each other in a circle)",
        "    a: waiting | never applied | –",
        "    c: waiting | never applied | –",
        "    b: waiting | never applied | –",
        "stage 4 waiting 0/1 (dependsOn a)",
        "    after: waiting | never applied | –",
      ]
    `);
    expect(view.boards[0].notes).toContain(
      'a, c and b depend on each other in a circle: none of them can start.',
    );
  });

  it('has no board where nothing was asked for', () => {
    expect(viewOf('flux', [], {}).view.boards).toEqual([]);
  });

  it('gives HelmReleases a board only where they have an order', () => {
    const release = (name: string, dependsOn?: string) => ({
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: { name, namespace: 'team', uid: name },
      spec: dependsOn ? { dependsOn: [{ name: dependsOn }] } : {},
      status: { conditions: [{ type: 'Ready', status: 'True' }] },
    });
    const ref = (name: string) => ({
      group: 'helm.toolkit.fluxcd.io',
      kind: 'HelmRelease',
      namespace: 'team',
      name,
    });
    const flat = viewOf('flux', [release('a'), release('b')], {
      flux: [ref('a'), ref('b')],
    });
    expect(flat.view.boards).toEqual([]);
    const ordered = viewOf('flux', [release('a'), release('b', 'a')], {
      flux: [ref('b')],
    });
    expect(ordered.view.boards.map(({ title }) => title)).toEqual([
      'HelmReleases',
    ]);
    expect(ordered.view.boards[0].lanes).toHaveLength(2);
  });
});

describe('a suspended dependency', () => {
  const kustomization = (
    name: string,
    spec: KubeObject['spec'],
    ready: object,
  ): KubeObject => ({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace: 'flux-system', uid: name },
    spec,
    status: { conditions: [{ type: 'Ready', ...ready }] },
  });
  const notReady = { status: 'False', reason: 'BuildFailed', message: 'no' };
  const viewWith = (paused: object, broken: object) =>
    viewOf(
      'flux',
      [
        kustomization('paused', { suspend: true }, paused),
        kustomization('broken', {}, broken),
        kustomization(
          'app',
          { dependsOn: [{ name: 'paused' }, { name: 'broken' }] },
          { status: 'False', reason: 'DependencyNotReady' },
        ),
      ],
      { flux: [kustomizationRef('app')] },
    ).view;

  it('is no blocker where it is ready: Flux does not look at suspend', () => {
    const { boards, headline } = viewWith({ status: 'True' }, notReady);
    const [first, second] = boards[0].lanes;
    expect(
      first.cards.filter(({ blocking }) => blocking).map(({ name }) => name),
    ).toEqual(['broken']);
    expect(second.reason).toBe('dependsOn broken: not ready');
    expect(headline.cause).toBe('broken');
  });

  it('is one where it is not ready', () => {
    const { boards, headline } = viewWith(notReady, { status: 'True' });
    expect(boards[0].lanes[1].reason).toBe('dependsOn paused: not ready');
    expect(headline.cause).toBe('paused');
  });
});

describe('stageLevels', () => {
  it('places an item after the last of its dependencies', () => {
    const { levels } = stageLevels(
      new Map([
        ['c', ['a', 'b']],
        ['b', ['a']],
        ['a', []],
      ]),
    );
    expect(levels).toEqual([['a'], ['b'], ['c']]);
  });

  it('ignores dependencies that are not among the items', () => {
    expect(stageLevels(new Map([['a', ['elsewhere']]])).levels).toEqual([
      ['a'],
    ]);
  });

  it('ends for an item that depends on itself', () => {
    expect(stageLevels(new Map([['a', ['a']]]))).toEqual({
      levels: [['a']],
      cycles: [['a']],
    });
  });
});
