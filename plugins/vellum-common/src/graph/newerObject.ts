import { KubeObject } from '../kube/KubeObject';
import { readNumber, readString } from '../kube/readField';
import { compareText } from '../text/compareText';

/**
 * Which of two readings of one object is kept: that of the newer resourceVersion, else that of the higher generation.
 * What is equal in both differs in nothing that matters; then the text decides, so that the order in which they came
 * does not.
 *
 * @internal
 */
export function newerObject(a: KubeObject, b: KubeObject): KubeObject {
  const order =
    compareVersions(versionOf(a), versionOf(b)) ||
    (readNumber(a, 'metadata', 'generation') ?? 0) -
      (readNumber(b, 'metadata', 'generation') ?? 0) ||
    compareText(JSON.stringify(a), JSON.stringify(b));
  return order < 0 ? b : a;
}

function versionOf(object: KubeObject): string {
  return readString(object, 'metadata', 'resourceVersion') ?? '';
}

/** Decimal numbers of any length; without leading zeros the longer is the larger. */
function compareVersions(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}
