import {
  orderTasks,
  SyncPhase,
  WaveTask,
} from '@vellum-io/backstage-plugin-vellum-common';
import { MeasureLimits, measureTime, Timing } from './measureTime';

const KINDS = [
  { group: '', kind: 'Namespace' },
  { group: '', kind: 'ConfigMap' },
  { group: 'apps', kind: 'Deployment' },
  { group: '', kind: 'Service' },
  { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
  { group: 'example.io', kind: 'Widget' },
  { group: 'batch', kind: 'Job' },
];
const PHASES: SyncPhase[] = ['PreSync', 'Sync', 'Sync', 'Sync', 'PostSync'];

/** What it took to put so many tasks of all kinds, waves and phases in order. */
export function measureOrder(count: number, limits: MeasureLimits): Timing {
  const tasks = Array.from({ length: count }, (_, at): WaveTask => {
    // A step that shares no factor with the lengths, so that neighbours differ in everything.
    const step = at * 7919;
    const phase = PHASES[step % PHASES.length];
    return {
      ref: {
        ...KINDS[step % KINDS.length],
        namespace: `team-${step % 50}`,
        name: `object-${step % count}`,
      },
      phase,
      wave: (step % 21) - 10,
      isHook: phase !== 'Sync',
      isPruned: phase === 'Sync' && step % 13 === 0,
    };
  });
  return measureTime(() => orderTasks(tasks), limits);
}
