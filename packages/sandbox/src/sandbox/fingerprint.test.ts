import { fingerprint } from './fingerprint';

describe('fingerprint', () => {
  it('does not depend on the order of keys, but on that of lists', () => {
    expect(fingerprint({ a: 1, b: { c: 2, d: 3 } })).toBe(
      fingerprint({ b: { d: 3, c: 2 }, a: 1 }),
    );
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
  });
});
