/**
 * Runs an action with a signal that Ctrl+C aborts. What was started already
 * stays; the same command goes on from there.
 */
export async function untilInterrupted<T>(
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const onSignal = () =>
    controller.abort(
      new Error('interrupted; the same command goes on from here'),
    );
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    return await action(controller.signal);
  } finally {
    process.removeListener('SIGINT', onSignal);
    process.removeListener('SIGTERM', onSignal);
  }
}
