import { useEffect, useState } from 'react';

/** What is known of something that was asked for. @internal */
export type Answer<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; message: string };

/**
 * Asks once for each key, after a pause in which it did not change; what was answered to another key is forgotten.
 *
 * @internal
 */
export function useAnswer<T>(
  key: string,
  ask: (signal: AbortSignal) => Promise<T>,
  pauseMs = 0,
): Answer<T> {
  const [known, setKnown] = useState<{ key: string; answer: Answer<T> }>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      const answer = await ask(signal).then(
        (value): Answer<T> => ({ status: 'ready', value }),
        (error): Answer<T> => ({
          status: 'failed',
          message: String(error?.message ?? error),
        }),
      );
      if (!signal.aborted) {
        setKnown({ key, answer });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // The question is another function at every render; the key stands for what it asks.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, pauseMs]);
  return known?.key === key ? known.answer : { status: 'loading' };
}
