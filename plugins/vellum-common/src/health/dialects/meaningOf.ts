import { ArgoHealthStatus } from '../argo/ArgoHealth';
import { KstatusWord } from '../kstatus/KstatusHealth';
import { HealthState } from '../types';

/** What a word means to whoever waits for the object: the words of three dialects, brought together. @internal */
export type Meaning = 'good' | 'moving' | 'bad' | 'resting' | 'unclear';

const OURS: Readonly<Record<HealthState, Meaning>> = {
  failed: 'bad',
  missing: 'bad',
  'not-ready': 'bad',
  forbidden: 'unclear',
  unknown: 'unclear',
  deleting: 'moving',
  progressing: 'moving',
  waiting: 'moving',
  suspended: 'resting',
  ready: 'good',
};

const TOOLS: Readonly<Record<ArgoHealthStatus | KstatusWord, Meaning>> = {
  Healthy: 'good',
  Progressing: 'moving',
  Degraded: 'bad',
  Suspended: 'resting',
  Missing: 'bad',
  Unknown: 'unclear',
  Current: 'good',
  InProgress: 'moving',
  Failed: 'bad',
  Terminating: 'moving',
  NotFound: 'bad',
};

/** @internal */
export function meaningOfState(state: HealthState): Meaning {
  return OURS[state];
}

/** @internal */
export function meaningOfWord(word: ArgoHealthStatus | KstatusWord): Meaning {
  return TOOLS[word];
}
