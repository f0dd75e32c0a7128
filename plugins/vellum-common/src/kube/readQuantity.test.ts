import { readQuantity } from './readQuantity';

describe('readQuantity', () => {
  it.each<[unknown, number | undefined]>([
    ['4', 4],
    [4, 4],
    ['500m', 0.5],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['250000u', 0.25],
    ['100n', 1e-7],
    ['20Gi', 20 * 2 ** 30],
    ['32873412Ki', 32873412 * 1024],
    ['134963961856', 134963961856],
    ['128M', 128e6],
    ['1E', 1e18],
    ['1e3', 1000],
    ['1E3', 1000],
    ['12e-1', 1.2],
    ['-1', -1],
    ['0', 0],
    ['', undefined],
    ['Gi', undefined],
    ['4 Gi', undefined],
    ['4gi', undefined],
    ['1e', undefined],
    ['constructor', undefined],
    ['9'.repeat(50), undefined],
    [null, undefined],
    [{}, undefined],
  ])('reads %j as %j', (quantity, amount) => {
    expect(readQuantity(quantity)).toBe(amount);
  });
});
