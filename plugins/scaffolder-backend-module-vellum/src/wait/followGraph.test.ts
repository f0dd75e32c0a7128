import { GraphViewName } from '@vellum-io/backstage-plugin-vellum-common';
import { ClaimState, claimView } from '../__testUtils__/claimView';
import { ManualClock } from '../__testUtils__/ManualClock';
import { followGraph } from './followGraph';
import { GraphLook } from './GraphReader';

type Scene =
  | ClaimState
  | 'absent'
  | 'unreachable'
  | 'forbidden'
  | 'stale ready';

const entity = { kind: 'resource', namespace: 'default', name: 'demo' };

/** Plays scenes, one for each look; the last one stays. */
async function follow(
  scenes: readonly Scene[],
  options: {
    view?: GraphViewName;
    settleMs?: number;
    minutes?: number;
    signal?: AbortSignal;
    /** The only view that shows anything. */
    shownBy?: GraphViewName;
  } = {},
) {
  const clock = new ManualClock();
  const log: string[] = [];
  const asked: GraphViewName[] = [];
  let at = -1;
  const lookAt = (scene: Scene, view: GraphViewName): GraphLook => {
    const now = clock.now();
    const seen = (state: ClaimState, stale = false): GraphLook => ({
      status: 'seen',
      view: { ...claimView(state, { now, stale }), view },
    });
    switch (scene) {
      case 'absent':
        return { status: 'absent' };
      case 'unreachable':
        return { status: 'unreachable', reason: '503 Service Unavailable' };
      case 'forbidden':
        return { status: 'refused', reason: 'NotAllowedError: no' };
      case 'stale ready':
        return seen('ready', true);
      default:
        return seen(scene);
    }
  };
  const outcome = await followGraph({
    entity,
    view: 'crossplane',
    clock,
    log: line => log.push(line),
    deadline: new Date(+clock.now() + (options.minutes ?? 20) * 60_000),
    settleMs: 0,
    ...options,
    graphs: {
      read: async (_entity, view) => {
        asked.push(view);
        if (view !== (options.shownBy ?? 'crossplane')) {
          const now = clock.now();
          // The entity names nothing of Argo CD.
          const empty = claimView('new', { view: 'argocd', now });
          return { status: 'seen', view: { ...empty, view } };
        }
        at = Math.min(at + 1, scenes.length - 1);
        return lookAt(scenes[at], view);
      },
    },
  });
  return { outcome, log, text: log.join('\n'), naps: clock.naps, asked };
}

describe('followGraph', () => {
  it('tells the tree, then only what changes, then the whole, and ends when all is ready', async () => {
    const { outcome, log } = await follow([
      'absent',
      'absent',
      'new',
      'new',
      'release made',
      'ready',
    ]);
    expect(outcome.state).toBe('ready');
    const end = log.indexOf('');
    expect(log.slice(0, end)).toEqual([
      'The catalog does not have the entity yet',
      expect.stringMatching(/OBJECT +STATE +FOR +SAYS/),
      expect.stringMatching(/XDemo\/demo +Progressing/),
      expect.stringMatching(/^Progressing|^Not ready/),
      '+ Release/demo-1: progressing (Not ready yet)',
      'Progressing: 0 of 2 objects are ready',
      '~ XDemo/demo: progressing ► ready',
      '~ Release/demo-1: progressing ► ready',
      'Ready',
    ]);
    expect(log.slice(end).join('\n')).toMatch(
      /✓ Ready[\s\S]*XDemo\/demo[\s\S]*Release\/demo-1/,
    );
  });

  it.each<[string, Scene[], string, RegExp]>([
    ['failed for a minute', ['failed'], 'stuck', /cannot be pulled/],
    ['is refused for a minute', ['refused'], 'refused', /cannot create/],
    ['moves for too long', ['stuck'], 'stuck', /./],
    ['may not be seen', ['forbidden'], 'refused', /NotAllowedError/],
  ])('ends when something %s', async (_what, scenes, state, sentence) => {
    const { outcome, text } = await follow(scenes);
    expect(outcome.state).toBe(state);
    expect(`${outcome.sentence}\n${text}`).toMatch(sentence);
  });

  it('waits for the controllers to try again', async () => {
    const { outcome, log } = await follow([
      ...Array<Scene>(5).fill('failed'),
      'release made',
      'ready',
    ]);
    expect(outcome.state).toBe('ready');
    expect(log).toContain('~ Release/demo-1: progressing ► ready');
  });

  it('ends at once where the core says that it is stuck', async () => {
    expect((await follow(['stuck'])).naps).toEqual([]);
  });

  it('does not take for the outcome of a merge how things were before it', async () => {
    const looks: Scene[] = ['ready', 'ready', 'release made', 'ready'];
    const { outcome, log, naps } = await follow(looks, { settleMs: 60_000 });
    expect(outcome.state).toBe('ready');
    expect(log).toContain(
      '~ Release/demo-1: ready ► progressing (Not ready yet)',
    );
    const total = naps.reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThanOrEqual(60_000);
  });

  it('does not believe what is not of now', async () => {
    const { outcome, naps } = await follow(['stale ready', 'ready']);
    expect(outcome.state).toBe('ready');
    expect(naps).toHaveLength(1);
  });

  it('goes on when the backend is away, and says so once', async () => {
    const { outcome, log } = await follow([
      ...Array<Scene>(3).fill('unreachable'),
      'ready',
    ]);
    expect(outcome.state).toBe('ready');
    expect(log.filter(line => line.includes('503'))).toHaveLength(1);
  });

  it('asks less often while nothing changes, and ends at its limit with what it knows', async () => {
    const { outcome, naps } = await follow(['new'], { minutes: 1 });
    expect(outcome.state).toBe('timeout');
    expect(outcome.sentence).toMatch(/^Waited long enough\. \w/);
    expect(naps.slice(0, 7)).toEqual(
      [5, 6, 7, 8, 9, 10, 10].map(seconds => seconds * 1000),
    );
    expect(naps.reduce((sum, each) => sum + each, 0)).toBe(60_000);
  });

  it('follows the first view that shows anything, and stays with it', async () => {
    const { asked, outcome } = await follow(['new', 'ready'], {
      view: undefined,
      shownBy: 'flux',
    });
    expect(outcome.state).toBe('ready');
    expect(asked).toEqual(['crossplane', 'flux', 'flux']);
  });

  it('ends when the task is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(follow(['new'], { signal })).rejects.toThrow('cancelled');
  });
});
