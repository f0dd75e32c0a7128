/** A list in another order, the same for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const result = [...list];
  let state = seed;
  for (let last = result.length - 1; last > 0; last--) {
    state = (state * 48271 + 11) % 2147483647;
    const other = state % (last + 1);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
