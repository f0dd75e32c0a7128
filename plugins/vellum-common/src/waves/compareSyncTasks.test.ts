import { compareSyncTasks } from './compareSyncTasks';
import { SyncTask } from './SyncTask';

const task = (
  phase: SyncTask['phase'],
  wave: number,
  kind: string,
  name: string,
  namespace = 'team',
): SyncTask => ({
  ref: { group: '', kind, namespace, name },
  phase,
  wave,
  isHook: false,
});

it('orders by phase, wave, kind and name, unknown kinds last', () => {
  const ordered = [
    task('PreSync', 5, 'Job', 'a'),
    task('Sync', -2, 'Deployment', 'z'),
    task('Sync', 0, 'Namespace', 'z'),
    task('Sync', 0, 'ConfigMap', 'b'),
    task('Sync', 0, 'Service', 'a'),
    task('Sync', 0, 'Service', 'b'),
    task('Sync', 0, 'Deployment', 'a'),
    task('Sync', 0, 'Widget', 'a'),
    task('Sync', 0, 'Widget', 'a', 'zone'),
    task('PostSync', -9, 'Job', 'a'),
    task('SyncFail', -9, 'Job', 'a'),
  ];
  expect([...ordered].reverse().sort(compareSyncTasks)).toEqual(ordered);
});
