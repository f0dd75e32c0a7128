import { KubeObject } from '../../kube/KubeObject';
import { readDeletePolicies } from './readDeletePolicies';
import { HookReading, readHook } from './readHook';

const ARGO = 'argocd.argoproj.io/hook';
const HELM = 'helm.sh/hook';

const job = (annotations?: Record<string, string>): KubeObject => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'seed', annotations },
});

const hook = (
  phases: HookReading['phases'],
  more: Partial<HookReading> = {},
): HookReading => ({ isHook: true, phases, unknown: [], ...more });
const plain: HookReading = { isHook: false, phases: ['Sync'], unknown: [] };

type Row = [
  reason: string,
  annotations: Record<string, string> | undefined,
  reading: HookReading,
];

const ROWS: Row[] = [
  ['an object without annotations', undefined, plain],
  ['a phase', { [ARGO]: 'PreSync' }, hook(['PreSync'])],
  [
    'phases in any order, with spaces and twice',
    { [ARGO]: 'SyncFail, PreSync,Sync,PreSync' },
    hook(['PreSync', 'Sync', 'SyncFail']),
  ],
  [
    'Skip alone: no hook, and no task either',
    { [ARGO]: 'Skip' },
    { isHook: false, phases: [], notApplied: 'skip', unknown: [] },
  ],
  ['Skip beside a phase: a hook', { [ARGO]: 'Skip,Sync' }, hook(['Sync'])],
  [
    'a typing error',
    { [ARGO]: 'presync' },
    hook([], { notApplied: 'unknown', unknown: ['presync'] }),
  ],
  ['no word at all', { [ARGO]: '' }, hook([], { notApplied: 'unknown' })],
  [
    'a hook of deletion',
    { [ARGO]: 'PreDelete' },
    hook([], { notApplied: 'deletion' }),
  ],
  [
    'a typing error beside a phase',
    { [ARGO]: 'PostSync,After' },
    hook(['PostSync'], { unknown: ['After'] }),
  ],
  [
    'both tools: Argo CD wins',
    { [ARGO]: 'PostSync', [HELM]: 'pre-install' },
    hook(['PostSync']),
  ],
  [
    'both tools: Helm where Argo CD names nothing known',
    { [ARGO]: 'Never', [HELM]: 'pre-install' },
    hook(['PreSync'], { unknown: ['Never'] }),
  ],
  ['Helm before install', { [HELM]: 'pre-install' }, hook(['PreSync'])],
  ['Helm before upgrade', { [HELM]: 'pre-upgrade' }, hook(['PreSync'])],
  ['Helm after install', { [HELM]: 'post-install' }, hook(['PostSync'])],
  ['Helm after upgrade', { [HELM]: 'post-upgrade' }, hook(['PostSync'])],
  ["Helm's mark of definitions", { [HELM]: 'crd-install' }, plain],
  [
    "Helm's mark of definitions beside another",
    { [HELM]: 'crd-install,post-install' },
    hook(['PostSync']),
  ],
  ["Helm's test", { [HELM]: 'test' }, hook([], { notApplied: 'helm-only' })],
  [
    "Helm's rollback",
    { [HELM]: 'pre-rollback' },
    hook([], { notApplied: 'helm-only' }),
  ],
  [
    "Helm's deletion",
    { [HELM]: 'post-delete' },
    hook([], { notApplied: 'deletion' }),
  ],
  ...['post-rollback', 'test-success', 'test-failure'].map(
    (word): Row => [
      `Helm's ${word}`,
      { [HELM]: word },
      hook([], { notApplied: 'helm-only' }),
    ],
  ),
  [
    "Helm's deletion, before",
    { [HELM]: 'pre-delete' },
    hook([], { notApplied: 'deletion' }),
  ],
  [
    'a hook after deletion',
    { [ARGO]: 'PostDelete' },
    hook([], { notApplied: 'deletion' }),
  ],
  [
    'a word that every object has as a field',
    { [HELM]: 'constructor' },
    hook([], { notApplied: 'unknown', unknown: ['constructor'] }),
  ],
];

describe('readHook', () => {
  it.each(ROWS)('reads %s', (_reason, annotations, reading) => {
    expect(readHook(job(annotations))).toEqual(reading);
  });
});

describe('readDeletePolicies', () => {
  it.each([
    ['nothing', undefined, ['BeforeHookCreation']],
    ['a word that is none', 'Sometimes', ['BeforeHookCreation']],
    ['one', 'HookSucceeded', ['HookSucceeded']],
    ['several', 'HookFailed,HookSucceeded', ['HookSucceeded', 'HookFailed']],
  ])('reads %s', (_reason, text, policies) => {
    const own = 'argocd.argoproj.io/hook-delete-policy';
    expect(readDeletePolicies(job(text ? { [own]: text } : {}))).toEqual(
      policies,
    );
  });

  it('counts those of Helm too', () => {
    expect(
      readDeletePolicies(
        job({
          'helm.sh/hook-delete-policy':
            'before-hook-creation,hook-failed,hook-succeeded',
        }),
      ),
    ).toEqual(['BeforeHookCreation', 'HookSucceeded', 'HookFailed']);
  });
});
