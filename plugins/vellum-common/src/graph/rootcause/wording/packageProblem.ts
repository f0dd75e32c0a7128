import { Condition, findCondition } from '../../../kube/conditions';
import { KubeObject } from '../../../kube/KubeObject';
import { readString } from '../../../kube/readField';
import { withFullStop } from '../../../text/withFullStop';
import { FindingDraft } from '../rule/FindingRule';
import { unwrapError } from './unwrapError';

/** What keeps a Crossplane package from working, from the conditions of the package or of its revision. @internal */
export interface PackageProblem {
  /** After the name of the package: "cannot be installed: …". */
  what: string;
  nextStep: string;
  evidence: Exclude<FindingDraft['evidence'], string | undefined>;
  since?: string;
}

const UNAVAILABLE =
  /deployment is unavailable|has no condition of type \\?"Available/i;
const IMAGE =
  /unauthorized|denied|manifest unknown|not found|no such host|failed to fetch package/i;

/** The most telling of them: what is not installed cannot run. */
const CONDITIONS = [
  'Installed',
  'Healthy',
  'RevisionHealthy',
  'RuntimeHealthy',
] as const;

/** Unpacking takes a while; with words it is unpacking that was tried in vain. */
function isOnItsWay({ reason, message }: Condition): boolean {
  return reason === 'UnpackingPackage' && !message;
}

/** `undefined` where it is well, on its way, or says nothing; `trouble` is what its pods say, where they were read. @internal */
export function packageProblemOf(
  object: KubeObject,
  trouble = 'its program does not run',
): PackageProblem | undefined {
  const bad = CONDITIONS.map(type => findCondition(object, type)).find(
    condition => condition?.status === 'False' && !isOnItsWay(condition),
  );
  if (!bad || readString(object, 'spec', 'desiredState') === 'Inactive') {
    return undefined;
  }
  const { type, reason, message = '', lastTransitionTime: since } = bad;
  const image =
    readString(object, 'spec', 'package') ??
    readString(object, 'spec', 'image');
  const isImage = /cannot unpack package/i.test(message) && IMAGE.test(message);
  const shared = {
    evidence: [
      {
        kind: 'condition' as const,
        text: message || `${type} is False`,
        reason,
      },
    ],
    ...(since && { since }),
  };
  if (isImage) {
    return {
      what: `cannot be installed: its package${
        image ? ` ${image}` : ''
      } cannot be fetched`,
      nextStep:
        'Check the address and version of the package, and whether Crossplane may pull from its registry.',
      ...shared,
    };
  }
  if (type === 'RuntimeHealthy' || UNAVAILABLE.test(message)) {
    return {
      what: `is installed, but ${trouble}`,
      nextStep:
        'Look at its Deployment and pods in the namespace of Crossplane.',
      ...shared,
    };
  }
  const verb = type === 'Installed' ? 'cannot be installed' : 'is not healthy';
  return {
    what: message
      ? `${verb}: ${withFullStop(unwrapError(message)).replace(/\.$/, '')}`
      : verb,
    nextStep: 'Read the conditions of the package and of its revision.',
    ...shared,
  };
}
