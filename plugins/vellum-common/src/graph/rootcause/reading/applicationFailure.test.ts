import { makeApplication } from '../../../__testUtils__/makeApplication';
import {
  applicationErrorOf,
  applicationFailureOf,
  failedOperationOf,
  syncRowsOf,
} from './applicationFailure';

const SYNC_ERROR = { type: 'SyncError', message: 'the sync failed' };
const row = (name: string, more: object = {}) => ({
  kind: 'ConfigMap',
  namespace: 'team-a',
  name,
  ...more,
});

describe('the error of an Application', () => {
  it.each<[string, unknown[], unknown]>([
    ['is none where nothing is said', [], undefined],
    [
      'is none where it is only warned',
      [{ type: 'OrphanedResourceWarning', message: 'one is left' }, {}],
      undefined,
    ],
    ['is none where the operation says it anyway', [SYNC_ERROR], undefined],
    [
      'is what is wrong with what is asked for',
      [
        SYNC_ERROR,
        {
          type: 'ComparisonError',
          message: 'no such path',
          lastTransitionTime: '2026-11-20T11:00:00Z',
        },
      ],
      {
        reason: 'ComparisonError',
        message: 'no such path',
        since: '2026-11-20T11:00:00Z',
      },
    ],
    [
      'may have no words',
      [{ type: 'InvalidSpecError' }],
      { reason: 'InvalidSpecError', message: '', since: undefined },
    ],
  ])('%s', (_reason, conditions, error) => {
    const application = makeApplication('web', { status: { conditions } });
    expect(applicationErrorOf(application)).toEqual(error);
  });
});

describe('the failed sync of an Application', () => {
  it.each<[string, object, unknown]>([
    ['is none without a sync', {}, undefined],
    ['is none where it went through', { phase: 'Succeeded' }, undefined],
    ['is none while it runs', { phase: 'Running' }, undefined],
    [
      'is one that failed',
      { phase: 'Failed', message: 'no', finishedAt: '2026-11-20T11:00:00Z' },
      { reason: 'SyncFailed', message: 'no', since: '2026-11-20T11:00:00Z' },
    ],
    [
      'is one that broke, with no words and no end',
      { phase: 'Error' },
      { reason: 'SyncError', message: '' },
    ],
    [
      'is one that runs again after it ended',
      { phase: 'Running', finishedAt: '2026-11-20T11:00:00Z' },
      { reason: 'SyncRunning', message: '', since: '2026-11-20T11:00:00Z' },
    ],
    [
      'is one that says that it is tried again',
      { phase: 'Running', message: 'no. Retrying attempt #2 at 12:01PM.' },
      { reason: 'SyncRunning', message: 'no. Retrying attempt #2 at 12:01PM.' },
    ],
  ])('%s', (_reason, operationState, failure) => {
    const application = makeApplication('web', { status: { operationState } });
    expect(failedOperationOf(application)).toStrictEqual(failure);
  });
});

describe('everything an Application says went wrong', () => {
  const failed = (resources: unknown[], conditions: unknown[] = []) =>
    makeApplication('web', {
      status: {
        conditions,
        operationState: {
          phase: 'Failed',
          message: 'no',
          syncResult: { resources },
        },
      },
    });

  it('is nothing where there is none to read', () => {
    expect(applicationFailureOf(undefined)).toBeUndefined();
    expect(applicationFailureOf(makeApplication('web'))).toBeUndefined();
  });

  it('is the words of the sync and of what was refused', () => {
    const application = failed([
      row('a', { status: 'Synced', message: 'configured' }),
      row('b', { status: 'SyncFailed', message: 'b is invalid' }),
      row('c', { status: 'SyncFailed' }),
      row('d', { status: 'SyncFailed', message: 'd is invalid' }),
    ]);
    expect(applicationFailureOf(application)?.message).toBe(
      'no; b is invalid; d is invalid',
    );
  });

  it('is first what is wrong with what is asked for', () => {
    const application = failed(
      [],
      [{ type: 'InvalidSpecError', message: 'no such project' }],
    );
    expect(applicationFailureOf(application)?.message).toBe('no such project');
  });

  it('leaves out rows that name no object', () => {
    const application = failed([{}, row('a', { hookType: 'Sync' })]);
    expect(syncRowsOf(application)).toEqual([
      expect.objectContaining({
        ref: expect.objectContaining({ kind: 'ConfigMap', name: 'a' }),
        hookType: 'Sync',
      }),
    ]);
  });
});
