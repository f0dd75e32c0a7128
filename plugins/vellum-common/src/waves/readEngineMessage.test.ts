import { EngineWait, readEngineMessage } from './readEngineMessage';

const ROWS: [message: string, wait: EngineWait | undefined][] = [
  [
    'waiting for healthy state of apps/Deployment/web',
    { for: 'health', group: 'apps', kind: 'Deployment', name: 'web', more: 0 },
  ],
  [
    'waiting for healthy state of /Service/web and 2 more resources',
    { for: 'health', group: '', kind: 'Service', name: 'web', more: 2 },
  ],
  [
    'waiting for healthy state of rbac.authorization.k8s.io/ClusterRole/system:reader and 1 more resources',
    {
      for: 'health',
      group: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name: 'system:reader',
      more: 1,
    },
  ],
  [
    'waiting for completion of hook batch/Job/seed and 1 more hooks',
    { for: 'hook', group: 'batch', kind: 'Job', name: 'seed', more: 1 },
  ],
  [
    'waiting for deletion of hook batch/Job/seed',
    {
      for: 'hook-deletion',
      group: 'batch',
      kind: 'Job',
      name: 'seed',
      more: 0,
    },
  ],
  [
    'waiting for deletion of apps/Deployment/old and 3 more resources',
    {
      for: 'deletion',
      group: 'apps',
      kind: 'Deployment',
      name: 'old',
      more: 3,
    },
  ],
  [
    'waiting for pruning confirmation of /PersistentVolumeClaim/data',
    {
      for: 'prune-confirmation',
      group: '',
      kind: 'PersistentVolumeClaim',
      name: 'data',
      more: 0,
    },
  ],
  [
    'waiting for healthy state of apps/Deployment/web-1.2.',
    {
      for: 'health',
      group: 'apps',
      kind: 'Deployment',
      name: 'web-1.2',
      more: 0,
    },
  ],
  [
    'Sync operation blocked by sync window: not now',
    { for: 'sync-window', group: '', kind: '', name: '', more: 0 },
  ],
  ['one or more tasks are running', undefined],
  ['successfully synced (all tasks run)', undefined],
  ['waiting for something else of apps/Deployment/web', undefined],
  ['waiting for healthy state of web', undefined],
  ['', undefined],
];

describe('readEngineMessage', () => {
  it.each(ROWS)('reads %p', (message, wait) => {
    expect(readEngineMessage(message)).toEqual(wait);
  });
});
