import { KubeObject } from '../../kube/KubeObject';

/** The words of kstatus, and so of Flux when it waits. @public */
export const KSTATUS_WORDS = [
  'Current',
  'InProgress',
  'Failed',
  'Terminating',
  'NotFound',
  'Unknown',
] as const;

/** One of {@link KSTATUS_WORDS}. @public */
export type KstatusWord = (typeof KSTATUS_WORDS)[number];

/** What kstatus would say of an object. @public */
export interface KstatusHealth {
  status: KstatusWord;
  message: string;
  /** Which rule judged, such as `kstatus/ready-condition`. */
  rule: string;
}

/** kstatus's rule for one kind. @internal */
export type KstatusCheck = (
  object: KubeObject,
  context: { now: Date },
) => KstatusHealth;

/** Rules by `groupKindKey`. @internal */
export type KstatusCheckTable = Readonly<Record<string, KstatusCheck>>;
