import { Freshness } from '@vellum-io/backstage-plugin-vellum-common';
import { StreamState } from './StreamState';

/**
 * How fresh a view of several streams is: stale since the first of them lost the server, loading while one of them is
 * still being read, else live. What may not be read, or is not there, is as fresh as it can be.
 *
 * @internal
 */
export function readFreshness(states: readonly StreamState[]): Freshness {
  const failures = states.flatMap(state =>
    'failure' in state && state.failure ? [state.failure] : [],
  );
  if (failures.length > 0) {
    const [first] = failures.sort((left, right) =>
      left.since.localeCompare(right.since),
    );
    return { state: 'stale', since: first.since, message: first.message };
  }
  return {
    state: states.some(({ state }) => state === 'loading') ? 'loading' : 'live',
  };
}
