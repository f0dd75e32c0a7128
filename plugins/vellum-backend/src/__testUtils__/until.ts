/** One turn of the event loop. */
export async function turn(): Promise<void> {
  await new Promise<void>(resolve => {
    setImmediate(resolve);
  });
}

/**
 * Resolves as soon as the condition holds. It looks after each turn of the event loop, so it waits for nothing but what
 * is asked for; the test's own time limit ends it.
 */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await turn();
  }
}
