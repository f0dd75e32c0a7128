import { ResponseError } from '@backstage/errors';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { platformReady, platformStuck } from '../testUtils';
import { GraphViewReader } from './GraphViewReader';
import { GraphViewState } from './GraphViewState';

const NOW = new Date('2026-11-20T14:00:00Z');
const READY = platformReady(NOW);
const STUCK = platformStuck(NOW);

const named = (name: string) => Object.assign(new Error(name), { name });

/** The error as the client throws it. */
const answered = (name: string) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message: 'No' },
        response: { statusCode: 403 },
      }),
      { status: 403, headers: { 'content-type': 'application/json' } },
    ),
  );

/** A reader whose reads are answered by hand. */
function setup() {
  const reads: {
    resolve: (view: GraphView) => void;
    reject: (error: Error) => void;
    signal: AbortSignal;
  }[] = [];
  const states: GraphViewState[] = [];
  const reader = new GraphViewReader({
    read: signal =>
      new Promise((resolve, reject) => {
        reads.push({ resolve, reject, signal });
      }),
    onState: state => states.push(state),
  });
  return {
    reader,
    reads,
    states,
    settle: () => jest.advanceTimersByTimeAsync(0),
  };
}

describe('GraphViewReader', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows the first view', async () => {
    const { reader, reads, states, settle } = setup();
    reader.start();
    reads[0].resolve(READY);
    await settle();
    expect(states).toEqual([
      { status: 'ready', view: READY, refreshing: false },
    ]);
  });

  it('answers a burst of changes with one read', async () => {
    const { reader, reads, settle } = setup();
    reader.start();
    reads[0].resolve(READY);
    await settle();
    reader.reread();
    reader.reread();
    await jest.advanceTimersByTimeAsync(150);
    reader.reread();
    await jest.advanceTimersByTimeAsync(1000);
    expect(reads).toHaveLength(2);
  });

  it('reads once more for changes that came during a read', async () => {
    const { reader, reads, settle } = setup();
    reader.start();
    reader.reread();
    reader.reread();
    reads[0].resolve(READY);
    await settle();
    await jest.advanceTimersByTimeAsync(1000);
    expect(reads).toHaveLength(2);
    reads[1].resolve(STUCK);
    await jest.advanceTimersByTimeAsync(1000);
    expect(reads).toHaveLength(2);
  });

  it('keeps the last view while it reads again, and when that fails', async () => {
    const { reader, reads, states, settle } = setup();
    reader.start();
    reads[0].resolve(READY);
    await settle();
    reader.reread();
    await jest.advanceTimersByTimeAsync(200);
    const error = named('ServiceUnavailableError');
    reads[1].reject(error);
    await settle();
    expect(states.slice(1)).toEqual([
      { status: 'ready', view: READY, refreshing: true },
      { status: 'ready', view: READY, refreshing: false, error },
    ]);
  });

  it('forgets the failure with the next good read', async () => {
    const { reader, reads, states, settle } = setup();
    reader.start();
    reads[0].resolve(READY);
    await settle();
    reader.reread();
    await jest.advanceTimersByTimeAsync(200);
    reads[1].reject(named('TimeoutError'));
    await settle();
    reader.reread();
    await jest.advanceTimersByTimeAsync(200);
    reads[2].resolve(STUCK);
    await settle();
    expect(states[states.length - 1]).toEqual({
      status: 'ready',
      view: STUCK,
      refreshing: false,
    });
  });

  it.each(['NotAllowedError', 'NotFoundError'])(
    'takes the view away on %s',
    async name => {
      const { reader, reads, states, settle } = setup();
      reader.start();
      reads[0].resolve(READY);
      await settle();
      reader.reread();
      await jest.advanceTimersByTimeAsync(200);
      reads[1].reject(await answered(name));
      await settle();
      expect(states[states.length - 1]).toMatchObject({
        status: 'error',
        error: { cause: { name } },
      });
    },
  );

  it('aborts the read and stays silent once stopped', async () => {
    const { reader, reads, states, settle } = setup();
    reader.start();
    reader.stop();
    expect(reads[0].signal.aborted).toBe(true);
    reads[0].resolve(READY);
    reader.reread();
    await settle();
    await jest.advanceTimersByTimeAsync(1000);
    expect(states).toEqual([]);
    expect(reads).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('cannot be started twice', () => {
    const { reader } = setup();
    reader.start();
    expect(() => reader.start()).toThrow('only once');
  });
});
