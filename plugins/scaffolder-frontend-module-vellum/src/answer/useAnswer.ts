import { useEffect, useState } from 'react';

/** What is known of something that was asked for. @internal */
export type Answer<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T; retry(): void }
  | { status: 'failed'; message: string; retry(): void };

/** Keys that are to be asked about again. */
const retries = new EventTarget();

/**
 * Asks once for each key, after a pause in which it did not change; what was answered to another key is forgotten. A retry asks
 * again for all that asked with that key: one field says for its neighbour that it is not known.
 *
 * @internal
 */
export function useAnswer<T>(
  key: string,
  ask: (signal: AbortSignal) => Promise<T>,
  pauseMs = 0,
): Answer<T> {
  const [known, setKnown] = useState<{ key: string; answer: Answer<T> }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const askAgain = () => {
      setKnown(undefined);
      setAttempt(last => last + 1);
    };
    retries.addEventListener(key, askAgain);
    return () => retries.removeEventListener(key, askAgain);
  }, [key]);
  useEffect(() => {
    const retry = () => {
      retries.dispatchEvent(new Event(key));
    };
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      const answer = await ask(signal).then(
        (value): Answer<T> => ({ status: 'ready', value, retry }),
        (error): Answer<T> => ({
          status: 'failed',
          message: String(error?.message ?? error),
          retry,
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
  }, [key, pauseMs, attempt]);
  return known?.key === key ? known.answer : { status: 'loading' };
}
