import { readObjects } from '../../__testUtils__/readObjects';
import { shuffled } from '../../__testUtils__/shuffled';
import { orderTasks, OrderTasksOptions, TaskGroup } from './orderTasks';
import { withPruneWaves } from './pruneWaves';
import { SYNC_PHASES } from './syncPhases';
import { tasksFromManifests } from './tasksFromManifests';
import { WaveTask } from './WaveTask';

/** One line per group; what is tied stands in braces. */
const render = (groups: readonly TaskGroup[]) =>
  groups.map(({ phase, wave, ties }) => {
    const names = ties.map(tied => {
      const each = tied.map(({ ref }) => `${ref.kind} ${ref.name}`);
      return tied.length > 1 ? `{${each.join(', ')}}` : each[0];
    });
    return `${phase} ${wave}: ${names.join(', ')}`;
  });

const NAMESPACED: Record<string, boolean> = {
  Namespace: false,
  CustomResourceDefinition: false,
  ClusterRole: false,
};

const tasksOf = (file: string, live?: string) =>
  tasksFromManifests({
    manifests: readObjects(`waves/${file}.yaml`),
    live: live ? readObjects(`waves/${live}.yaml`) : [],
    isNamespaced: ({ kind }) => NAMESPACED[kind] ?? true,
  }).tasks;

interface Row {
  file: string;
  live?: string;
  reason: string;
  options?: OrderTasksOptions;
  groups: string[];
}

const ROWS: Row[] = [
  {
    file: 'order-kinds',
    reason:
      'kinds stand in the order of the engine, unknown kinds last, then names',
    groups: [
      'Sync 0: Namespace unrelated, ConfigMap settings, Service web, Deployment api, Deployment web, Widget a',
    ],
  },
  {
    file: 'order-ties',
    reason: 'what the engine cannot tell apart stays a tie',
    groups: ['Sync 0: {Widget a, Gadget a, Widget a}, Widget b'],
  },
  {
    file: 'order-waves',
    reason: 'waves ascend from the lowest, and what is no number is none',
    groups: [
      'Sync -3: Deployment early',
      'Sync 0: Deployment plain',
      'Sync 1: Deployment weighted',
      'Sync 2: Deployment late',
    ],
  },
  {
    file: 'order-namespace',
    reason: 'a Namespace takes wave and phase of the first task in it',
    groups: [
      'PreSync 1: Namespace team-a, Job migrate',
      'Sync 0: Deployment web',
      'Sync 5: Namespace team-b',
    ],
  },
  {
    file: 'order-destination',
    reason: 'what names no namespace counts as in the destination',
    options: { destinationNamespace: 'team-a' },
    groups: ['Sync -3: Namespace team-a, ClusterRole reader'],
  },
  {
    file: 'order-destination',
    reason: 'without a destination nothing is in it',
    groups: ['Sync -3: ClusterRole reader', 'Sync 0: Namespace team-a'],
  },
  {
    file: 'order-definition',
    reason: 'a definition moves to the wave of the first object of its kind',
    groups: [
      'Sync 1: CustomResourceDefinition oxen.example.io, Ox first',
      'Sync 2: Ox second',
    ],
  },
  {
    file: 'order-hooks',
    reason: 'a hook has one task for each of its phases',
    groups: [
      'PreSync -5: Job chart-before',
      'Sync 0: Deployment web',
      'PostSync 0: Job chart-after, Job notify',
      'SyncFail 0: Job notify',
    ],
  },
  {
    file: 'order-not-applied',
    reason: 'what names no phase has no task',
    groups: ['PostSync 0: Job half-typo'],
  },
  {
    file: 'order-crd-install',
    reason: 'the hook crd-install is none',
    groups: ['Sync -1: CustomResourceDefinition widgets.example.io'],
  },
  {
    file: 'prune-manifests',
    live: 'prune-live',
    reason:
      'objects are deleted in reversed waves, those that ask for it after all else',
    groups: [
      'Sync -1: Deployment was-third',
      'Sync 0: Deployment was-second',
      'Sync 2: Deployment stays',
      'Sync 3: Deployment was-first',
      'Sync 4: PersistentVolumeClaim data',
    ],
  },
  {
    file: 'prune-manifests',
    live: 'prune-live',
    reason: 'PruneLast of the Application asks that for all of them',
    options: { pruneLast: true },
    groups: [
      'Sync 2: Deployment stays',
      'Sync 4: PersistentVolumeClaim data, Deployment was-first, Deployment was-second, Deployment was-third',
    ],
  },
];

describe('orderTasks', () => {
  it.each(ROWS)('$file: $reason', ({ file, live, options, groups }) => {
    const tasks = tasksOf(file, live);
    expect(render(orderTasks(tasks, options))).toEqual(groups);
    for (let seed = 1; seed <= 5; seed++) {
      expect(orderTasks(shuffled(tasks, seed), options)).toEqual(
        orderTasks(tasks, options),
      );
    }
  });

  it('guesses the kind of a definition from its name where nothing else tells', () => {
    const tasks = tasksOf('order-definition').map(
      ({ defines: _, ...task }): WaveTask =>
        task.ref.kind === 'Ox'
          ? { ...task, ref: { ...task.ref, kind: 'Policy' } }
          : { ...task, ref: { ...task.ref, name: 'policies.example.io' } },
    );
    expect(render(orderTasks(tasks))[0]).toBe(
      'Sync 1: CustomResourceDefinition policies.example.io, Policy first',
    );
  });

  it('leaves alone the wave in which something was deleted already', () => {
    const tasks = tasksOf('prune-manifests', 'prune-live').map(task => ({
      ...task,
      isWaveFinal: task.ref.name === 'was-third',
    }));
    expect(render(orderTasks(tasks)).slice(-2)).toEqual([
      'Sync 3: Deployment was-third',
      'Sync 4: PersistentVolumeClaim data',
    ]);
  });
});

/** Tasks of all sorts, the same for the same seed. */
function randomTasks(seed: number, count: number): WaveTask[] {
  const pick = <T>(list: readonly T[], salt: number): T =>
    shuffled(list, seed * 31 + salt)[0];
  return Array.from({ length: count }, (_, index): WaveTask => {
    const isPruned = pick([true, false, false], index) && true;
    return {
      ref: {
        group: pick(['', 'apps', 'example.io'], index + 1),
        kind: pick(['Namespace', 'Service', 'Deployment', 'Widget'], index + 2),
        namespace: pick([undefined, 'a', 'b'], index + 3),
        name: pick(['a', 'b', 'c'], index + 4),
      },
      phase: isPruned ? 'Sync' : pick(SYNC_PHASES, index + 5),
      wave: pick([-2, -1, 0, 1, 5], index + 6),
      isHook: false,
      isPruned,
    };
  });
}

describe('for any tasks', () => {
  const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

  it.each(seeds)(
    'groups ascend by phase and wave, and lose nothing (%i)',
    seed => {
      const tasks = randomTasks(seed, 40);
      const groups = orderTasks(tasks, { destinationNamespace: 'a' });
      const keys = groups.map(
        ({ phase, wave }) => SYNC_PHASES.indexOf(phase) * 1000 + wave,
      );
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
      expect(groups.flatMap(({ ties }) => ties.flat())).toHaveLength(40);
      for (const { phase, wave, ties } of groups) {
        expect(
          ties.flat().every(task => task.phase === phase && task.wave === wave),
        ).toBe(true);
      }
    },
  );

  it.each(seeds)('no Namespace comes after what is in it (%i)', seed => {
    const order = orderTasks(randomTasks(seed, 40))
      .flatMap(({ ties }) => ties.flat())
      .filter(({ isPruned }) => !isPruned);
    order.forEach(({ ref }, position) => {
      const isNamespace = ref.group === '' && ref.kind === 'Namespace';
      const earlier = order.slice(0, position);
      expect(
        isNamespace &&
          earlier.some(
            other =>
              other.ref.namespace === ref.name &&
              !(other.ref.group === '' && other.ref.kind === 'Namespace'),
          ),
      ).toBe(false);
    });
  });

  it.each(seeds)(
    'waves of deletion reversed twice are as before (%i)',
    seed => {
      const tasks = randomTasks(seed, 40);
      const once = withPruneWaves(tasks);
      expect(withPruneWaves(once)).toEqual(tasks);
    },
  );
});
