/**
 * Bytes that what `make` gives keeps alive; `undefined` where the collector cannot be asked to run (`--expose-gc`).
 * The least of some tries: whatever else is allocated meanwhile only adds.
 */
export function measureMemory(make: () => unknown): number | undefined {
  const { gc } = globalThis;
  if (!gc) {
    return undefined;
  }
  const tries = [1, 2, 3].map(() => {
    gc();
    const before = process.memoryUsage().heapUsed;
    const held = [make()];
    gc();
    const after = process.memoryUsage().heapUsed;
    held.pop();
    return after - before;
  });
  return Math.min(...tries);
}
