/** One turn of the event loop. */
export async function turn(): Promise<void> {
  await new Promise<void>(resolve => {
    setImmediate(resolve);
  });
}

/** Longer than anything that is waited for; the loop must end, or the worker of a failed test never does. */
const LIMIT_MS = 60_000;

/**
 * Resolves as soon as the condition holds. It looks after each turn of the event loop, so it waits for nothing but what
 * is asked for.
 */
export async function until(
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > LIMIT_MS) {
      throw new Error('The condition did not come to hold within a minute');
    }
    await turn();
  }
}
