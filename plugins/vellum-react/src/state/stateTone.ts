import { HealthState } from '@vellum-io/backstage-plugin-vellum-common';

/** How a state looks: colour and icon. The word says the rest. @public */
export type Tone =
  | 'ok'
  | 'bad'
  | 'busy'
  | 'waiting'
  | 'unknown'
  | 'paused'
  | 'leaving'
  | 'locked';

const TONES: Record<HealthState, Tone> = {
  failed: 'bad',
  missing: 'bad',
  'not-ready': 'bad',
  forbidden: 'locked',
  unknown: 'unknown',
  deleting: 'leaving',
  progressing: 'busy',
  waiting: 'waiting',
  suspended: 'paused',
  ready: 'ok',
};

/** The tone of a health state. @public */
export function stateTone(state: HealthState): Tone {
  return TONES[state];
}
