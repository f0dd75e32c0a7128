import { useEffect, useMemo, useState } from 'react';

/** Ages below a minute change by this step: fine enough to be true, slow enough to be calm. */
const TICK_MS = 10_000;

/**
 * The current time, moving on while the component is shown.
 *
 * @param atLeast - a time that has been reached, such as when the view was made: a new view must not be older than "now",
 * and a browser whose clock is behind must not count from its own.
 * @public
 */
export function useNow(atLeast?: string): Date {
  const [tick, setTick] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => {
    const reached = atLeast === undefined ? NaN : Date.parse(atLeast);
    return new Date(Number.isNaN(reached) ? tick : Math.max(tick, reached));
  }, [tick, atLeast]);
}
