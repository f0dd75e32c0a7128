import { readObjects } from '../__testUtils__/readObjects';
import { applicationRef, viewOf } from '../__testUtils__/viewOf';
import { LaneBoard } from './LaneBoard';
import { maxUpdateOf } from './readStepRows';

const viewIn = (file: string, applications: string[]) =>
  viewOf('argocd', readObjects(`waves/${file}.yaml`), {
    argocd: {
      applications: applications.map(applicationRef),
      namespace: 'argocd',
    },
  });

const lines = ({ lanes }: LaneBoard) =>
  lanes.flatMap(({ title, state, ready, total, reason, cards }) => [
    `${title} ${state} ${ready}/${total}${reason ? ` (${reason})` : ''}`,
    ...cards.map(
      ({ blocking, name, state: of, then, now }) =>
        `${blocking ? '* ' : '  '}${name}: ${of} | ${then} | ${now}`,
    ),
  ]);

const stepsIn = (file: string, applications: string[]) =>
  viewIn(file, applications).view.boards.find(({ title }) => title === 'fleet');

describe('the steps of an ApplicationSet', () => {
  it.each([
    {
      file: 'applicationset-step-held',
      reason: 'a step starts when the one before is healthy',
      asked: ['canary', 'eu', 'us', 'asia', 'lab'],
      expected: [
        'step 1 done 1/1',
        '  canary: done | 0504116 | Healthy',
        'step 2 blocking 0/2 (waits for eu and us, 1 at a time)',
        '* eu: progressing | 0504116 | Progressing',
        '* us: waiting | 0504116 | Waiting',
        'step 3 waiting 0/1 (after step 2)',
        '  asia: waiting | 0504116 | Waiting',
        'no step waiting 0/1 (no step matches it: the ApplicationSet does not sync it)',
        '  lab: waiting | 0504116 | Waiting',
      ],
    },
    {
      file: 'applicationset-step-hidden',
      reason: 'what may not be shown is counted, and named nowhere',
      asked: ['eu'],
      expected: [
        'step 1 blocking 0/2 (waits for 2 not shown here)',
        'step 2 waiting 0/1 (after step 1)',
        '  eu: waiting | 0504116 | Waiting',
        'step 3 done 0/0',
      ],
    },
    {
      file: 'applicationset-step-pending',
      reason: 'a pending sync holds as a running one does',
      asked: ['canary', 'eu'],
      expected: [
        'step 1 blocking 0/1 (waits for canary)',
        '* canary: progressing | 0504116 | Pending',
        'step 2 waiting 0/1 (after step 1)',
        '  eu: waiting | 0504116 | Waiting',
        'step 3 done 0/0',
      ],
    },
    {
      file: 'applicationset-step-broken',
      reason: 'an Application that is degraded fails its step',
      asked: ['eu', 'us'],
      expected: [
        'step 1 failed 0/1 (waits for eu)',
        '* eu: failed | 0504116 | Progressing',
        'step 2 waiting 0/1 (after step 1)',
        '  us: waiting | 0504116 | Waiting',
        'step 3 done 0/0',
      ],
    },
    {
      file: 'applicationset-step-last',
      reason: 'the last step with an Application holds nothing',
      asked: ['canary', 'eu'],
      expected: [
        'step 1 done 1/1',
        '  canary: done | 0504116 | Healthy',
        'step 2 running 0/1 (waits for eu)',
        '  eu: progressing | 0504116 | Progressing',
        'step 3 done 0/0',
      ],
    },
    {
      file: 'applicationset-step-stopped',
      reason: 'a step that lets nothing be synced says so',
      asked: ['eu', 'us'],
      expected: [
        'step 1 blocking 0/1 (maxUpdate is 0: nothing in this step is synced by itself)',
        '* eu: waiting | 0504116 | Waiting',
        'step 2 waiting 0/1 (after step 1)',
        '  us: waiting | 0504116 | Waiting',
      ],
    },
    {
      file: 'applicationset-step-done',
      reason: 'all steps are through',
      asked: ['canary', 'eu'],
      expected: [
        'step 1 done 1/1',
        '  canary: done | 0504116 | Healthy',
        'step 2 done 1/1',
        '  eu: done | 0504116 | Healthy',
        'step 3 done 0/0',
      ],
    },
  ])('$file: $reason', ({ file, asked, expected }) => {
    const board = stepsIn(file, asked);
    expect(board && lines(board)).toEqual(expected);
  });

  it('are a board only where the set has steps', () => {
    expect(stepsIn('applicationset-all-at-once', ['canary'])).toBeUndefined();
  });

  it('are not shown of a set that only has the name of the owner', () => {
    expect(stepsIn('applicationset-other-uid', ['eu'])).toBeUndefined();
  });

  it('name no Application that is not in the view', () => {
    const { view } = viewIn('applicationset-step-hidden', ['eu']);
    expect(JSON.stringify(view)).not.toMatch(/canary|dev is/);
    expect(stepsIn('applicationset-step-hidden', ['eu'])?.notes).toContain(
      '2 other Applications of the set are counted, but not shown here.',
    );
  });

  it('date the waiting from the first that is not healthy', () => {
    const board = stepsIn('applicationset-step-held', ['eu']);
    expect(board?.lanes.map(({ since }) => since)).toEqual([
      undefined,
      '2026-11-20T11:40:00Z',
      undefined,
      undefined,
    ]);
    expect(board?.chips).toEqual(['Rolling out']);
  });

  it('lead to the boards of their Applications', () => {
    const board = stepsIn('applicationset-step-held', ['eu', 'us']);
    expect(
      board?.lanes[1].cards.map(({ boardId, gateReason }) => [
        boardId,
        gateReason,
      ]),
    ).toEqual([
      ['argoproj.io/Application/argocd/eu', 'step'],
      ['argoproj.io/Application/argocd/us', 'step'],
    ]);
  });

  it('say that they are deleted in reverse, and what the set reports', () => {
    expect(stepsIn('applicationset-deleting', ['canary'])?.notes).toEqual([
      'A step starts when every Application of the step before it is healthy.',
      'It is being deleted: its Applications go step by step, last first.',
      'The ApplicationSet reports an error: no such cluster',
    ]);
  });

  it('are asked for, so that the set is watched', () => {
    expect(viewIn('applicationset-step-held', ['eu']).wanted).toContainEqual({
      group: 'argoproj.io',
      kind: 'ApplicationSet',
    });
  });
});

describe('maxUpdate', () => {
  it.each([
    ['absent', undefined, 5, undefined],
    ['a number', 2, 5, 2],
    ['a share, rounded down', '50%', 5, 2],
    ['a small share, which is one at least', '10%', 5, 1],
    ['no share at all', '0%', 5, 0],
    ['something else', 'half', 5, undefined],
  ])('is %s', (_what, maxUpdate, total, expected) => {
    expect(maxUpdateOf({ maxUpdate }, total)).toBe(expected);
  });
});

describe('an Application that is a task of another', () => {
  const boardIn = (file: string, title: string, asked = title) =>
    viewIn(file, [asked]).view.boards.find(board => board.title === title);

  it.each([
    {
      file: 'application-child-held',
      reason: "the child's own blocker is the bottom",
      title: 'parent',
      root: 'Deployment web on child',
    },
    {
      file: 'application-child-unhealthy',
      reason: 'where the sync of the child is over, what is not well is',
      title: 'parent',
      root: 'Deployment web on child',
    },
    {
      file: 'application-grandchild-held',
      reason: 'the bottom of three generations is in the last',
      title: 'grandparent',
      root: 'Deployment web on child',
    },
  ])('$file: $reason', ({ file, title, root }) => {
    const [lane] = boardIn(file, title)?.lanes ?? [];
    const [card] = lane.cards;
    expect(card).toMatchObject({
      blocking: true,
      gates: true,
      boardId: card.nodeId,
    });
    const { kind, name, boardId } = card.root ?? {};
    expect(`${kind} ${name} on ${boardId?.split('/').pop()}`).toBe(root);
    expect(lane.reason).toBe(
      `waits for Application ${card.name}, held by Deployment web`,
    );
  });

  it('ends where Applications apply each other', () => {
    const board = boardIn('application-children-circle', 'parent');
    expect(board?.lanes[0].cards[0].root?.name).toBe('parent');
  });

  it('is not said to hold where nothing shows it: only a setting would make it', () => {
    const board = boardIn('application-child-passed', 'parent');
    expect(board?.lanes[0].cards[0]).toMatchObject({
      gates: false,
      gateReason: 'unknown-check',
    });
    expect(board?.notes).toContain(
      'An Application holds a wave only where argocd-cm has a health check for it.',
    );
  });

  it('has no bottom while its turn has not come', () => {
    const board = boardIn('application-child-held', 'parent');
    expect(board?.lanes[1].cards[0].root).toBeUndefined();
  });
});
