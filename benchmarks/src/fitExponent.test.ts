import { fitExponent } from './fitExponent';

const SIZES = [500, 1000, 2000, 5000, 10_000, 20_000];

describe('fitExponent', () => {
  it.each([
    ['linear', 1, (size: number) => 3 * size],
    ['quadratic', 2, (size: number) => 0.01 * size * size],
    ['independent of size', 0, () => 7],
  ])('finds that time is %s: %d', (_, exponent, time) => {
    const measured = SIZES.map(size => ({ size, value: time(size) }));
    expect(fitExponent(measured)).toBeCloseTo(exponent, 6);
  });

  it('is not moved far by one slow run', () => {
    const measured = SIZES.map(size => ({ size, value: size }));
    measured[2].value *= 1.5;
    expect(fitExponent(measured)).toBeCloseTo(1, 1);
  });

  it('knows nothing from one size', () => {
    expect(fitExponent([{ size: 500, value: 1 }])).toBeUndefined();
  });
});
