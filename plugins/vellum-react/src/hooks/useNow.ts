import { useEffect, useState } from 'react';

/** Ages below a minute change by this step: fine enough to be true, slow enough to be calm. */
const TICK_MS = 10_000;

/**
 * The current time, moving on while the component is shown.
 *
 * @public
 */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
