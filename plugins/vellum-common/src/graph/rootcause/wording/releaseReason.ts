import { joinNames } from '../../../text/joinNames';
import { fetchFailureOf } from './fetchFailure';
import { ToolFailure } from '../reading/toolFailure';
import { unwrapError } from './unwrapError';

/** Why a release did not go in, and what to do about it. @internal */
export interface ReleaseReason {
  /** After a colon, without a full stop; nothing where nobody said why. */
  what?: string;
  nextStep: string;
}

const PULL =
  /failed to pull chart|Could not load chart|failed to login to registry|chart repository or cannot be reached/i;
const IMMUTABLE =
  /is immutable|may not change once set|updates to .* are forbidden/i;
const VALUES =
  /could not resolve .*chart values reference|failed to compose values|failed to get value from source|values don't meet the specifications/i;
const TIMEOUT = /context deadline exceeded|timed out waiting|timeout waiting/i;
const UNREADY = /resource (\w+)\/(?:[\w.-]+\/)?([\w.-]+) not ready/g;
const TEST = /^Helm test failed/i;
const OWNED = /invalid ownership metadata/i;

/** @internal */
export function releaseReasonOf(failure: ToolFailure): ReleaseReason {
  const { message, reason } = failure;
  const words = unwrapError(message).replace(/\.$/, '');
  const fetch = isChartFetch(message) ? fetchFailureOf(failure) : undefined;
  if (fetch) {
    return {
      what: `its chart cannot be fetched, since ${fetch.what}`,
      nextStep: fetch.nextStep,
    };
  }
  if (VALUES.test(message) || reason === 'ValuesError') {
    return {
      what: `its values cannot be used (${words})`,
      nextStep:
        'Check the values and the Secrets or ConfigMaps they come from.',
    };
  }
  if (reason === 'TestFailed' || TEST.test(message)) {
    return {
      what: `it is installed, but its tests fail (${words})`,
      nextStep: 'Read the log of its test pods.',
    };
  }
  if (OWNED.test(message)) {
    return {
      what: `something it makes is there already and belongs to another release or to nobody (${words})`,
      nextStep:
        'Delete that object, or hand it over by the labels and annotations that Helm expects.',
    };
  }
  if (TIMEOUT.test(message)) {
    const unready = [...message.matchAll(UNREADY)].map(
      ([, kind, name]) => `${kind} ${name}`,
    );
    return {
      what: `${
        unready.length > 0 ? joinNames(unready) : 'what its chart made'
      } did not become ready in time`,
      nextStep: 'Look at what it made: pods, jobs and volumes.',
    };
  }
  if (IMMUTABLE.test(message)) {
    return {
      what: words,
      nextStep:
        'That field cannot be changed: delete the object so that it is made anew, or take the change back by pull request.',
    };
  }
  return {
    ...(message && { what: words }),
    nextStep:
      'Read what the chart was given (values, namespace) and what the controller says, then change it by pull request.',
  };
}

/** Whether it was the chart that could not be had: then it is not the cluster that refused something. @internal */
export function isChartFetch(message: string): boolean {
  return PULL.test(message);
}
