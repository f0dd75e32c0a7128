import { readFreshness } from './readFreshness';

const failure = (minute: number) => ({
  since: `2026-01-01T00:0${minute}:00.000Z`,
  message: `refused ${minute}`,
});

describe('readFreshness', () => {
  it.each([
    ['nothing is read', [], { state: 'live' }],
    [
      'a refusal is an answer',
      [
        { state: 'complete' },
        { state: 'forbidden', message: 'no' },
        { state: 'not-served' },
      ],
      { state: 'live' },
    ],
    [
      'one kind is still being read',
      [{ state: 'complete' }, { state: 'loading' }],
      { state: 'loading' },
    ],
    [
      'the first that lost the server says since when',
      [
        { state: 'stale', failure: failure(2) },
        { state: 'stale', failure: failure(1) },
        { state: 'loading' },
      ],
      { state: 'stale', ...failure(1) },
    ],
    [
      'a server that was never reached is out of reach, too',
      [{ state: 'loading', failure: failure(3) }],
      { state: 'stale', ...failure(3) },
    ],
  ] as const)('%s', (_reason, states, expected) => {
    expect(readFreshness(states)).toEqual(expected);
  });
});
