import { compareText } from '../text/compareText';
import { KubeObject } from './KubeObject';
import { readField, readNumber, readString } from './readField';

/** A Kubernetes event, whichever of its two API groups it was read from. @internal */
export interface KubeEvent {
  /** `Normal` or `Warning`. */
  type: string;
  reason: string;
  message: string;
  /** How often it was seen; 1 where nobody counted. */
  count: number;
  firstSeen?: string;
  lastSeen?: string;
  /** Uid of the object that it is about. */
  about: string;
  /** The part of the object, such as `spec.containers{web}`. */
  fieldPath?: string;
}

/** The event in an object of `v1` or `events.k8s.io/v1`; `undefined` where it is about nothing. @internal */
export function readEvent(object: KubeObject): KubeEvent | undefined {
  const subject =
    readField(object, 'involvedObject') ?? readField(object, 'regarding');
  const about = readString(subject, 'uid');
  if (!about) {
    return undefined;
  }
  const fieldPath = readString(subject, 'fieldPath');
  const single = readString(object, 'eventTime');
  const firstSeen =
    readString(object, 'firstTimestamp') ??
    readString(object, 'deprecatedFirstTimestamp') ??
    single;
  const lastSeen =
    readString(object, 'series', 'lastObservedTime') ??
    readString(object, 'lastTimestamp') ??
    readString(object, 'deprecatedLastTimestamp') ??
    single ??
    readString(object, 'metadata', 'creationTimestamp');
  return {
    type: readString(object, 'type') ?? 'Normal',
    reason: readString(object, 'reason') ?? '',
    message: readString(object, 'message') ?? readString(object, 'note') ?? '',
    count:
      readNumber(object, 'series', 'count') ??
      readNumber(object, 'count') ??
      readNumber(object, 'deprecatedCount') ??
      1,
    ...(firstSeen && { firstSeen }),
    ...(lastSeen && { lastSeen }),
    about,
    ...(fieldPath && { fieldPath }),
  };
}

/** Warnings first, then the newest, then by words, so that the order never depends on how they were listed. @internal */
export function compareEvents(a: KubeEvent, b: KubeEvent): number {
  const isWarning = (event: KubeEvent) => (event.type === 'Warning' ? 0 : 1);
  return (
    isWarning(a) - isWarning(b) ||
    timeOf(b) - timeOf(a) ||
    compareText(a.reason, b.reason) ||
    compareText(a.message, b.message)
  );
}

function timeOf({ lastSeen }: KubeEvent): number {
  const time = Date.parse(lastSeen ?? '');
  return Number.isNaN(time) ? 0 : time;
}
