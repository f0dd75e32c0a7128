import { boardOf } from '../__testUtils__/boardOf';
import { findOfKind } from '../__testUtils__/findOfKind';
import { makeApplication } from '../__testUtils__/makeApplication';
import { readObjects } from '../__testUtils__/readObjects';
import { KubeObject } from '../kube/KubeObject';
import { LaneBoard } from './LaneBoard';

/** A board as text: one line per lane and card, with what holds marked by a star. */
function renderBoard({ title, revision, chips, lanes, notes }: LaneBoard) {
  return [
    `${title} ${revision} [${chips.join(', ')}]`,
    ...lanes.flatMap(lane => [
      `${lane.phase ?? ''} ${lane.title} ${lane.state} ${lane.ready}/${
        lane.total
      }${lane.reason ? ` (${lane.reason})` : ''}`.trim(),
      ...lane.cards.map(
        card =>
          `  ${card.blocking ? '*' : ' '} ${card.kind} ${card.name}: ${
            card.state
          } | ${card.then} | ${card.now}${card.gates ? '' : ' (no hold)'}`,
      ),
    ]),
    ...notes.map(note => `- ${note}`),
  ].join('\n');
}

const held = () => readObjects('scenarios/kubeflow-held.yaml');

/** The board of {@link held}, with a change of what Argo CD says. */
function boardAfter(change: (status: any) => void) {
  const objects = held();
  change(findOfKind(objects, 'Application').status);
  return boardOf(objects);
}

describe('planWaves', () => {
  it('shows what holds a running sync, then and now', () => {
    expect(renderBoard(boardOf(held()))).toMatchInlineSnapshot(`
      "kubeflow main@0504116 [Syncing, OutOfSync]
      PreSync wave 0 done 2/2
          Namespace kubeflow: done | Synced | no gate (no hold)
          Job backup: done | Succeeded | Healthy
      Sync wave −2 done 1/1
          Deployment cert-manager: done | Synced | Healthy
      Sync wave −1 done 1/2
          Deployment istiod: done | Synced | Healthy
          Gateway kubeflow-gateway: progressing | Synced | Progressing
      Sync wave 0 blocking 2/3 (waits for Deployment katib-controller)
          Service pipelines: done | Synced | Healthy
        * Deployment katib-controller: blocking | Synced | 0/1
          Deployment pipelines: done | Synced | Healthy
      Sync wave 1 waiting 0/1 (after wave 0)
          Deployment centraldashboard: waiting | not created yet | – (no hold)
      - A wave starts when everything in the wave before it is healthy.
      - no gate: Argo CD has no health check for this kind, it never holds a wave.
      - The Application does not hold the health of its objects: it is computed here, by Argo CD's rules, from the live objects.
      - Gateway kubeflow-gateway was healthy when its wave ended and is not now; this does not hold the sync.
      - Hooks that have not run yet are not listed.
      - 1 object is no longer in Git and waits to be pruned."
    `);
  });

  it('says why each card holds its wave, or why not', () => {
    const reasons = new Map(
      boardOf(held()).lanes.flatMap(({ cards }) =>
        cards.map(({ kind, name, gateReason }) => [
          `${kind} ${name}`,
          gateReason,
        ]),
      ),
    );
    expect(Object.fromEntries(reasons)).toMatchObject({
      'Namespace kubeflow': 'no-check',
      'Job backup': 'hook',
      'Deployment istiod': 'health',
      'Deployment katib-controller': 'reported',
      'Deployment centraldashboard': 'last-group',
    });
  });

  it('says since when a wave waits', () => {
    const lane = boardOf(held()).lanes.find(
      ({ state }) => state === 'blocking',
    );
    expect(lane?.since).toBe('2026-11-20T11:56:00Z');
  });

  it('never dates the waiting before the sync', () => {
    const board = boardAfter(status => {
      status.operationState.startedAt = '2026-11-20T11:58:00Z';
    });
    const lane = board.lanes.find(({ state }) => state === 'blocking');
    expect(lane?.since).toBe('2026-11-20T11:58:00Z');
  });

  it('lets the last wave hold nothing', () => {
    const board = boardAfter(status => {
      status.operationState.message = '';
      status.resources = status.resources.filter(
        ({ name }: { name: string }) => name !== 'centraldashboard',
      );
    });
    const last = board.lanes[board.lanes.length - 1];
    expect(last).toMatchObject({ title: 'wave 0', state: 'running' });
    expect(last.cards.every(card => !card.gates && !card.blocking)).toBe(true);
  });

  it('lets a hook in the last wave hold, and its neighbours with it', () => {
    const board = boardAfter(status => {
      status.resources = status.resources.filter(
        ({ name }: { name: string }) => name !== 'centraldashboard',
      );
      status.operationState.syncResult.resources.push({
        group: 'batch',
        kind: 'Job',
        name: 'seed',
        namespace: 'kubeflow',
        status: 'Synced',
        hookType: 'Sync',
        hookPhase: 'Running',
        syncPhase: 'Sync',
      });
    });
    const last = board.lanes[board.lanes.length - 1];
    expect(
      last.cards.filter(card => card.blocking).map(({ name }) => name),
    ).toEqual(['katib-controller', 'seed']);
  });

  it('names the wave that is about to start when all before is through', () => {
    const board = boardAfter(status => {
      for (const row of status.operationState.syncResult.resources) {
        row.hookPhase = 'Succeeded';
      }
    });
    expect(board.lanes.map(({ title, state }) => [title, state])).toEqual([
      ['wave 0', 'done'],
      ['wave −2', 'done'],
      ['wave −1', 'done'],
      ['wave 0', 'done'],
      ['wave 1', 'running'],
    ]);
  });

  it('shows the wave that failed, in its own words, and that the next was not reached', () => {
    const board = boardAfter(status => {
      status.operationState.phase = 'Failed';
      const row = status.operationState.syncResult.resources.find(
        ({ name }: { name: string }) => name === 'katib-controller',
      );
      row.status = 'SyncFailed';
      row.hookPhase = 'Failed';
      row.message = 'admission webhook denied the request';
    });
    const [failed, after] = board.lanes.slice(-2);
    expect(failed).toMatchObject({
      state: 'failed',
      reason: 'admission webhook denied the request',
    });
    expect(after).toMatchObject({
      state: 'waiting',
      reason: 'the sync failed before it',
    });
    expect(board.chips).toContain('Sync failed');
  });

  it('calls every wave done after a success, though a leftover row says Running', () => {
    const board = boardAfter(status => {
      status.operationState.phase = 'Succeeded';
      status.resources.forEach((row: { status: string }) => {
        row.status = 'Synced';
      });
      status.operationState.syncResult.resources.push({
        group: 'apps',
        kind: 'Deployment',
        name: 'centraldashboard',
        namespace: 'kubeflow',
        status: 'Synced',
        hookPhase: 'Running',
        syncPhase: 'Sync',
      });
    });
    expect(new Set(board.lanes.map(({ state }) => state))).toEqual(
      new Set(['done']),
    );
    expect(
      board.lanes.flatMap(({ cards }) => cards).some(c => c.blocking),
    ).toBe(false);
  });

  it('shows everything waiting before the first sync', () => {
    const board = boardAfter(status => {
      delete status.operationState;
      status.resources.forEach((row: { status: string }) => {
        row.status = 'OutOfSync';
      });
    });
    expect(new Set(board.lanes.map(({ state }) => state))).toEqual(
      new Set(['waiting']),
    );
    expect(board.lanes[0].reason).toBe('no sync has applied it');
  });

  it('moves a Namespace to the phase and wave of the first object in it', () => {
    const [first] = boardOf(held()).lanes;
    expect(first.phase).toBe('PreSync');
    expect(first.cards.map(({ kind }) => kind)).toEqual(['Namespace', 'Job']);
    const withoutHook = boardAfter(status => {
      status.operationState.syncResult.resources.shift();
    });
    expect(withoutHook.lanes[0].title).toBe('wave −2');
    expect(withoutHook.lanes[0].cards.map(({ kind }) => kind)).toEqual([
      'Namespace',
      'Deployment',
    ]);
  });

  it('takes the word of the instance where it reports health', () => {
    const board = boardAfter(status => {
      status.resources.find(
        ({ name }: { name: string }) => name === 'katib-controller',
      ).health = { status: 'Healthy' };
    });
    const card = board.lanes
      .flatMap(({ cards }) => cards)
      .find(({ name }) => name === 'katib-controller');
    expect(card).toMatchObject({ now: 'Healthy', blocking: false });
  });

  it('says that it does not read a kind, and calls nothing missing for that', () => {
    const board = boardAfter(status => {
      status.resources.push({
        group: 'apiextensions.k8s.io',
        kind: 'CustomResourceDefinition',
        name: 'widgets.example.io',
        status: 'Synced',
        syncWave: -2,
      });
    });
    const card = board.lanes
      .flatMap(({ cards }) => cards)
      .find(({ name }) => name === 'widgets.example.io');
    expect(card).toMatchObject({
      state: 'done',
      then: 'in sync',
      now: 'not read',
    });
  });

  it('believes the operation when it waits for a kind that has no check by itself', () => {
    const application = makeApplication('parent', {
      status: {
        resources: [
          {
            group: 'argoproj.io',
            kind: 'Application',
            name: 'child',
            namespace: 'argocd',
            status: 'Synced',
          },
          {
            group: 'example.io',
            kind: 'Widget',
            name: 'w',
            namespace: 'argocd',
            status: 'Synced',
          },
          {
            kind: 'ConfigMap',
            name: 'later',
            namespace: 'argocd',
            status: 'OutOfSync',
            syncWave: 1,
          },
        ],
        operationState: {
          phase: 'Running',
          message:
            'waiting for healthy state of example.io/Widget/w and 1 more resources',
          syncResult: {
            resources: [
              {
                group: 'argoproj.io',
                kind: 'Application',
                name: 'child',
                namespace: 'argocd',
                status: 'Synced',
                hookPhase: 'Running',
                syncPhase: 'Sync',
              },
              {
                group: 'example.io',
                kind: 'Widget',
                name: 'w',
                namespace: 'argocd',
                status: 'Synced',
                hookPhase: 'Running',
                syncPhase: 'Sync',
              },
            ],
          },
        },
      },
    });
    const board = boardOf([application]);
    expect(
      board.lanes[0].cards.map(({ name, blocking }) => [name, blocking]),
    ).toEqual([
      ['child', true],
      ['w', true],
    ]);
    expect(board.lanes[0].cards.map(card => card.gateReason)).toEqual([
      'health',
      'reported',
    ]);
  });
});

/** An Application whose status lists these rows; `operation` is its operationState. */
function applicationOf(
  resources: unknown[],
  operation?: { [field: string]: unknown },
  spec: KubeObject['spec'] = {},
): KubeObject {
  return makeApplication('app', {
    metadata: { uid: 'app' },
    spec,
    status: { resources, ...(operation && { operationState: operation }) },
  });
}

const configMap = (name: string, more: object = {}) => ({
  kind: 'ConfigMap',
  name,
  namespace: 'team',
  ...more,
});

const applied = (row: object, hookPhase: string, more: object = {}) => ({
  ...row,
  status: 'Synced',
  syncPhase: 'Sync',
  hookPhase,
  ...more,
});

const lanesOf = (board: LaneBoard) =>
  board.lanes.map(
    ({ title, state, cards }) =>
      `${title} ${state}: ${cards.map(({ name }) => name).join(', ')}`,
  );

describe('the group at work', () => {
  const [a, b, c] = [0, 1, 2].map(syncWave =>
    configMap(`wave-${syncWave}`, { status: 'OutOfSync', syncWave }),
  );

  it('is the first with a task that still runs, not the last one touched', () => {
    const board = boardOf([
      applicationOf([a, b, c], {
        phase: 'Running',
        syncResult: {
          resources: [applied(a, 'Running'), applied(b, 'Succeeded')],
        },
      }),
    ]);
    expect(lanesOf(board)).toEqual([
      'wave 0 running: wave-0',
      'wave 1 waiting: wave-1',
      'wave 2 waiting: wave-2',
    ]);
  });

  it('is the one that failed once the operation is over', () => {
    const board = boardOf([
      applicationOf([a, b, c], {
        phase: 'Failed',
        syncResult: {
          resources: [
            applied(a, 'Succeeded'),
            applied(b, 'Failed'),
            applied(configMap('cleanup'), 'Succeeded', {
              hookType: 'SyncFail',
              syncPhase: 'SyncFail',
            }),
          ],
        },
      }),
    ]);
    expect(lanesOf(board).slice(0, 3)).toEqual([
      'wave 0 done: wave-0',
      'wave 1 failed: wave-1',
      'wave 2 waiting: wave-2',
    ]);
  });

  it('passes over what the operation was not asked for', () => {
    const inSync = { ...b, status: 'Synced' };
    const board = boardOf([
      applicationOf([a, inSync, c], {
        phase: 'Running',
        operation: { sync: { syncOptions: ['ApplyOutOfSyncOnly=true'] } },
        syncResult: { resources: [applied(a, 'Succeeded')] },
      }),
    ]);
    expect(lanesOf(board)).toEqual([
      'wave 0 done: wave-0',
      'wave 1 done: wave-1',
      'wave 2 running: wave-2',
    ]);
  });
});

describe('what the engine moves', () => {
  it('is the definition of a kind, to the wave of its first object', () => {
    const crd = (name: string) => ({
      group: 'apiextensions.k8s.io',
      kind: 'CustomResourceDefinition',
      name,
      syncWave: 3,
    });
    const object = (kind: string, syncWave: number) => ({
      group: 'example.io',
      kind,
      name: `${kind.toLowerCase()}-${syncWave}`,
      namespace: 'team',
      syncWave,
    });
    const board = boardOf([
      applicationOf([
        crd('policies.example.io'),
        crd('policies.other.io'),
        crd('widgets.example.io'),
        object('Policy', 1),
        object('Policy', 2),
        object('Widget', 5),
      ]),
    ]);
    expect(lanesOf(board)).toEqual([
      'wave 1 waiting: policies.example.io, policy-1',
      'wave 2 waiting: policy-2',
      'wave 3 waiting: policies.other.io, widgets.example.io',
      'wave 5 waiting: widget-5',
    ]);
  });

  it('is the destination Namespace, before cluster-scoped objects too', () => {
    const board = boardOf([
      applicationOf(
        [
          { kind: 'Namespace', name: 'team', syncWave: 0 },
          {
            group: 'rbac.authorization.k8s.io',
            kind: 'ClusterRole',
            name: 'reader',
            syncWave: -3,
          },
        ],
        undefined,
        { destination: { namespace: 'team' } },
      ),
    ]);
    expect(lanesOf(board)).toEqual(['wave −3 waiting: team, reader']);
  });
});

const deployment = (name: string, availableReplicas: number): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: 'team', uid: name },
  spec: { replicas: 1 },
  status: {
    observedGeneration: 1,
    updatedReplicas: 1,
    replicas: 1,
    availableReplicas,
  },
});

const deploymentRow = (name: string, more: object = {}) => ({
  group: 'apps',
  kind: 'Deployment',
  name,
  namespace: 'team',
  status: 'Synced',
  ...more,
});

describe('an object that the sync pruned', () => {
  it('is done and gone, not missing', () => {
    const row = deploymentRow('retired');
    const board = boardOf([
      applicationOf([configMap('kept', { status: 'Synced', syncWave: 1 })], {
        phase: 'Succeeded',
        syncResult: {
          resources: [
            { ...applied(row, 'Succeeded'), status: 'Pruned' },
            applied(configMap('kept'), 'Succeeded'),
          ],
        },
      }),
    ]);
    // Nothing says when: no later than what was applied next.
    expect(lanesOf(board)).toEqual(['wave 1 done: kept, retired']);
    expect(board.lanes[0].cards[1]).toMatchObject({
      state: 'done',
      then: 'Pruned',
      now: 'gone',
      gates: false,
      gateReason: 'pruned',
      blocking: false,
    });
    expect(board.notes.join(' ')).not.toContain('retired');
  });
});

describe('an Application that took over objects as Git has them', () => {
  const rows = [
    deploymentRow('api', { syncWave: -1 }),
    configMap('settings', { status: 'Synced' }),
  ];

  it('is in sync though no sync ever ran', () => {
    const board = boardOf([applicationOf(rows), deployment('api', 1)]);
    expect(
      board.lanes.map(({ state, ready, reason, cards }) => [
        state,
        ready,
        reason,
        ...cards.map(({ then, now }) => `${then}, ${now}`),
      ]),
    ).toEqual([
      ['done', 1, undefined, 'in sync, Healthy'],
      ['done', 1, undefined, 'in sync, no gate'],
    ]);
  });

  it('does not call a wave done that is not healthy, nor tell what was then', () => {
    const board = boardOf([applicationOf(rows), deployment('api', 0)]);
    expect(board.lanes.map(({ state }) => state)).toEqual(['running', 'done']);
    expect(board.notes.join(' ')).not.toContain('was healthy');
  });
});

describe('a group that waits for health before hooks that are in no field', () => {
  const rows = [
    deploymentRow('a'),
    deploymentRow('b'),
    deploymentRow('c'),
    { group: 'example.io', kind: 'Widget', name: 'w', namespace: 'team' },
    { group: 'example.io', kind: 'Gadget', name: 'g', namespace: 'team' },
  ];
  const boardSaying = (message: string) =>
    boardOf([
      applicationOf(rows, {
        phase: 'Running',
        message,
        syncResult: {
          resources: rows.map(row =>
            applied(
              row,
              row.name === 'c' || row.name === 'g' ? 'Succeeded' : 'Running',
            ),
          ),
        },
      }),
      deployment('a', 0),
      deployment('b', 0),
      deployment('c', 1),
    ]);

  it('holds, by every member that is not healthy', () => {
    const [lane] = boardSaying(
      'waiting for healthy state of example.io/Widget/w and 2 more resources',
    ).lanes;
    expect(lane.state).toBe('blocking');
    expect(
      lane.cards.map(({ name, blocking, now }) => [name, blocking, now]),
    ).toEqual([
      ['a', true, '0/1'],
      ['b', true, '0/1'],
      ['c', false, 'Healthy'],
      ['g', false, 'no gate'],
      ['w', true, 'waited for'],
    ]);
  });

  it('holds nothing as long as the engine does not say so', () => {
    const [lane] = boardSaying('one or more objects were applied').lanes;
    expect(lane.state).toBe('running');
    expect(lane.cards.some(({ blocking }) => blocking)).toBe(false);
  });
});

it('says whose health is shown where it is not the word of the instance', () => {
  const note = expect.stringContaining('computed here');
  const row = deploymentRow('api');
  const live = deployment('api', 1);
  expect(boardOf([applicationOf([row]), live]).notes).toContainEqual(note);
  const reported = { ...row, health: { status: 'Healthy' } };
  expect(boardOf([applicationOf([reported]), live]).notes).not.toContainEqual(
    note,
  );
});

it('links a card only to a node that is there', () => {
  const rows = [deploymentRow('here'), deploymentRow('gone')];
  const [lane] = boardOf([applicationOf(rows), deployment('here', 1)]).lanes;
  expect(lane.cards.map(({ name, nodeId }) => [name, nodeId])).toEqual([
    ['gone', undefined],
    ['here', 'apps/Deployment/team/here'],
  ]);
});
