import { useEffect } from 'react';

/**
 * Calls back when the browser tab is looked at again, and every `intervalMs` while it is looked at. A hidden tab costs
 * nobody anything.
 */
export function useWhileVisible(onTick: () => void, intervalMs: number) {
  useEffect(() => {
    const tickIfVisible = () => {
      if (document.visibilityState === 'visible') {
        onTick();
      }
    };
    const timer = setInterval(tickIfVisible, intervalMs);
    document.addEventListener('visibilitychange', tickIfVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tickIfVisible);
    };
  }, [onTick, intervalMs]);
}
