import { parseGoDuration } from './parseGoDuration';

describe('parseGoDuration', () => {
  it.each([
    ['10m', 600_000],
    ['1h5m0s', 3_900_000],
    ['1.5h', 5_400_000],
    ['250ms', 250],
    ['1m250ms', 60_250],
    ['0s', 0],
  ])('reads %s', (text, expected) => {
    expect(parseGoDuration(text)).toBe(expected);
  });

  it.each([undefined, '', '5', 'm', '5 m', '-5m', '5d', '5m!'])(
    'knows that %p is none',
    text => {
      expect(parseGoDuration(text)).toBeUndefined();
    },
  );
});
