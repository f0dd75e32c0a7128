import { HEALTH_STATES, HealthState } from './types';

/** Position in {@link HEALTH_STATES}: 0 is the worst. @public */
export function healthSeverity(state: HealthState): number {
  return HEALTH_STATES.indexOf(state);
}

/** The worst of several states; `ready` where there are none. @internal */
export function worstHealth(states: Iterable<HealthState>): HealthState {
  let worst: HealthState = 'ready';
  for (const state of states) {
    if (healthSeverity(state) < healthSeverity(worst)) {
      worst = state;
    }
  }
  return worst;
}
