import { OpinionReason } from './OpinionReason';

/** Why Flux says something else, the most telling first. The last ones fit any object. @internal */
export const FLUX_REASONS: readonly OpinionReason[] = [
  {
    theirs: ['kstatus/unreadable'],
    why: 'Flux cannot read the object, so it waits until its time is up.',
  },
  {
    theirs: ['flux/job'],
    ours: 'resting',
    why: 'Flux does not wait for a suspended Job.',
  },
  {
    theirs: ['kstatus/exists'],
    why: 'Flux never waits for this kind: that the object exists is enough.',
  },
  {
    theirs: ['kstatus/no-condition'],
    why: 'Flux waits only for kinds that report Ready, and the object reports no such condition.',
  },
  {
    rules: ['common/paused', 'crossplane/paused', 'common/suspended'],
    why: 'Flux looks at the last reported conditions, whether or not the object is paused.',
  },
  {
    ours: 'resting',
    why: 'Flux does not ask whether the object is stopped on purpose.',
  },
  {
    theirs: ['kstatus/pod'],
    says: ['Current'],
    why: 'Flux counts a pod that has ended as done, well or not.',
  },
  {
    theirs: ['kstatus/service'],
    why: 'Flux asks for the address inside the cluster only.',
  },
  {
    theirs: ['kstatus/replicaset'],
    ours: 'bad',
    why: 'Flux waits for pods that cannot be made as for any others.',
  },
  {
    theirs: ['kstatus/reconciling'],
    why: 'Flux waits while the condition Reconciling is true, whatever else is reported.',
  },
  {
    theirs: ['kstatus/not-ready'],
    why: 'Flux waits while Ready is not true, and does not tell a failure from a start.',
  },
  {
    theirs: ['kstatus/ready'],
    why: 'Flux asks for the condition Ready and for nothing else.',
  },
  {
    ours: 'bad',
    says: ['InProgress'],
    why: 'Flux waits until its own time is up, and knows no limit for the object.',
  },
  {
    ours: 'unclear',
    says: ['InProgress'],
    why: 'Flux waits for a status until its own time is up.',
  },
  {
    ours: 'good',
    why: 'Flux asks for more than is asked here.',
  },
  {
    says: ['Current'],
    why: 'Flux asks for less than is asked here.',
  },
  { why: 'Flux looks at other fields of this kind.' },
];
