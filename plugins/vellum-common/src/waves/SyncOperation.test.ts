import { makeApplication } from '../__testUtils__/makeApplication';
import { readSyncOperation } from './SyncOperation';

const read = (operationState?: object, syncPolicy?: object) =>
  readSyncOperation(
    makeApplication('shop', {
      spec: { ...(syncPolicy && { syncPolicy }) },
      status: { ...(operationState && { operationState }) },
    }),
  );
const running = (sync: object, more: object = {}) => ({
  phase: 'Running',
  operation: { sync },
  ...more,
});

const NOTHING = {
  isRunning: false,
  message: '',
  selected: [],
  prunes: false,
  pruneLast: false,
  createsNamespace: false,
  onlyOutOfSync: false,
  skipHooks: false,
};

describe('readSyncOperation', () => {
  it('has defaults where no sync ever ran, and no field for what is not known', () => {
    expect(read()).toStrictEqual(NOTHING);
  });

  it('reads all that a running sync says', () => {
    const message = 'waiting for healthy state of apps/Deployment/web';
    const selected = [{ kind: 'Service', name: 'web' }];
    expect(
      read({
        phase: 'Running',
        message,
        startedAt: '2026-11-20T11:00:00Z',
        retryCount: 2,
        syncResult: { revision: '0504116' },
        operation: {
          sync: {
            revision: 'main',
            prune: true,
            resources: selected,
            syncStrategy: { apply: {} },
            syncOptions: [
              'PruneLast=true',
              'CreateNamespace=true',
              'ApplyOutOfSyncOnly=true',
            ],
          },
        },
      }),
    ).toStrictEqual({
      phase: 'Running',
      isRunning: true,
      message,
      waits: {
        for: 'health',
        group: 'apps',
        kind: 'Deployment',
        name: 'web',
        more: 0,
      },
      startedAt: '2026-11-20T11:00:00Z',
      revision: '0504116',
      retries: 2,
      selected,
      prunes: true,
      pruneLast: true,
      createsNamespace: true,
      onlyOutOfSync: true,
      skipHooks: true,
    });
  });

  it('waits for nothing once it has ended, whatever its last message was', () => {
    const message = 'waiting for healthy state of apps/Deployment/web';
    expect(read({ phase: 'Failed', message })).toStrictEqual({
      ...NOTHING,
      phase: 'Failed',
      message,
    });
  });

  it('names the revision that was asked for while none is applied', () => {
    expect(read(running({ revision: 'main' })).revision).toBe('main');
  });

  it.each<[string, object | undefined, object | undefined, boolean]>([
    ['a running sync that was asked to', running({ prune: true }), {}, true],
    [
      'no running sync that was not, though the policy does',
      running({}),
      { automated: { prune: true } },
      false,
    ],
    [
      'the next sync where the policy does',
      { phase: 'Succeeded', operation: { sync: {} } },
      { automated: { prune: true } },
      true,
    ],
    [
      'no next sync where only the last was asked to',
      { phase: 'Succeeded', operation: { sync: { prune: true } } },
      { automated: {} },
      false,
    ],
  ])(
    'deletes what Git no longer names: %s',
    (_reason, state, policy, prunes) => {
      expect(read(state, policy).prunes).toBe(prunes);
    },
  );

  it.each<[string, object | undefined, object, boolean]>([
    [
      'those of the policy where no sync ever ran',
      undefined,
      { syncOptions: ['PruneLast=true'] },
      true,
    ],
    [
      'those of the sync where one did',
      running({}),
      { syncOptions: ['PruneLast=true'] },
      false,
    ],
    [
      'none that is set to something else',
      undefined,
      { syncOptions: ['PruneLast=false'] },
      false,
    ],
  ])('goes by options: %s', (_reason, state, policy, pruneLast) => {
    expect(read(state, policy).pruneLast).toBe(pruneLast);
  });

  it('leaves hooks out only with the strategy that applies', () => {
    expect(read(running({ syncStrategy: { hook: {} } })).skipHooks).toBe(false);
  });
});
