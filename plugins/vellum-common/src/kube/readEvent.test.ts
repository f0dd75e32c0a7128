import { compareEvents, KubeEvent, readEvent } from './readEvent';

const meta = { name: 'e', namespace: 'team-a', uid: 'e-1' };

describe('readEvent', () => {
  it('reads an event of v1', () => {
    expect(
      readEvent({
        apiVersion: 'v1',
        kind: 'Event',
        metadata: meta,
        involvedObject: {
          kind: 'Pod',
          uid: 'pod-1',
          fieldPath: 'spec.containers{web}',
        },
        type: 'Warning',
        reason: 'Unhealthy',
        message: 'Readiness probe failed',
        count: 12,
        firstTimestamp: '2026-11-20T11:00:00Z',
        lastTimestamp: '2026-11-20T11:59:00Z',
        eventTime: null,
      }),
    ).toEqual({
      type: 'Warning',
      reason: 'Unhealthy',
      message: 'Readiness probe failed',
      count: 12,
      firstSeen: '2026-11-20T11:00:00Z',
      lastSeen: '2026-11-20T11:59:00Z',
      about: 'pod-1',
      fieldPath: 'spec.containers{web}',
    });
  });

  it('reads an event of events.k8s.io/v1 with a series', () => {
    expect(
      readEvent({
        apiVersion: 'events.k8s.io/v1',
        kind: 'Event',
        metadata: meta,
        regarding: { kind: 'Pod', uid: 'pod-1' },
        type: 'Warning',
        reason: 'FailedScheduling',
        note: 'no nodes available',
        eventTime: '2026-11-20T11:00:00.000000Z',
        series: { count: 3, lastObservedTime: '2026-11-20T11:30:00.000000Z' },
      }),
    ).toEqual({
      type: 'Warning',
      reason: 'FailedScheduling',
      message: 'no nodes available',
      count: 3,
      firstSeen: '2026-11-20T11:00:00.000000Z',
      lastSeen: '2026-11-20T11:30:00.000000Z',
      about: 'pod-1',
    });
  });

  it('counts a single event once and dates it by when it was made', () => {
    expect(
      readEvent({
        apiVersion: 'v1',
        kind: 'Event',
        metadata: { ...meta, creationTimestamp: '2026-11-20T11:00:00Z' },
        involvedObject: { uid: 'pod-1' },
      }),
    ).toEqual({
      type: 'Normal',
      reason: '',
      message: '',
      count: 1,
      lastSeen: '2026-11-20T11:00:00Z',
      about: 'pod-1',
    });
  });

  it.each([
    ['no subject', {}],
    ['a subject without uid', { involvedObject: { kind: 'Pod', name: 'web' } }],
    ['a subject that is no object', { involvedObject: 'web' }],
  ])('leaves out an event with %s', (_, fields) => {
    expect(
      readEvent({ apiVersion: 'v1', kind: 'Event', metadata: meta, ...fields }),
    ).toBeUndefined();
  });
});

describe('compareEvents', () => {
  const event = (
    reason: string,
    type: string,
    lastSeen?: string,
  ): KubeEvent => ({
    type,
    reason,
    message: '',
    count: 1,
    lastSeen,
    about: 'pod-1',
  });

  it('puts warnings first, then the newest, then by words', () => {
    const sorted = [
      event('undated', 'Warning'),
      event('normal', 'Normal', '2026-11-20T11:59:00Z'),
      event('old', 'Warning', '2026-11-20T10:00:00Z'),
      event('b', 'Warning', '2026-11-20T11:00:00Z'),
      event('a', 'Warning', '2026-11-20T11:00:00Z'),
    ].sort(compareEvents);
    expect(sorted.map(({ reason }) => reason)).toEqual([
      'a',
      'b',
      'old',
      'undated',
      'normal',
    ]);
  });
});
