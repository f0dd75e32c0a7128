import { applicationErrorOf } from '../reading/applicationFailure';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { isApplication } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** What an Application asks for and cannot have; `$1` is a name in Argo CD's words. */
const WORDS: ReadonlyArray<[words: RegExp, what: string, nextStep: string]> = [
  [
    /referencing project (\S+) which does not exist/i,
    'its project $1 does not exist',
    'Create the AppProject, or name another in spec.project.',
  ],
  [
    /destination server '[^']*' and namespace '([^']*)' do not match any of the allowed destinations in project '([^']+)'/i,
    'its project $2 does not allow it to deploy to namespace $1 of that cluster',
    'Allow the destination in the AppProject, or change spec.destination.',
  ],
  [
    /application repo (\S+) is not permitted in project '([^']+)'/i,
    'its project $2 does not allow repository $1',
    'Allow the repository in the AppProject, or change the source.',
  ],
  [
    /resource (\S+) is not permitted in project (\S+?)\.?$/i,
    'its project $2 does not allow kind $1',
    'Allow the kind in the AppProject, or take the object out of Git.',
  ],
  [
    /namespace (\S+) is not permitted in project '([^']+)'/i,
    'its project $2 does not allow namespace $1',
    'Allow the destination in the AppProject, or change the namespace.',
  ],
  [
    /Failed to load live state: (.+)/i,
    'the cluster it deploys to cannot be read ($1)',
    'Check whether Argo CD reaches that cluster, and its credentials for it.',
  ],
  [
    /Namespace for (\S+) (\S+), Kind=(\S+) is missing/i,
    '$3 $1 has no namespace, and spec.destination gives none',
    'Set the namespace of the object, or spec.destination.namespace.',
  ],
  [
    /Unable to get cluster: (.+)|there are no clusters with this name: (\S+)/i,
    'the cluster it deploys to is not known ($1$2)',
    'Register the cluster, or change spec.destination.',
  ],
];

/** Argo CD cannot tell what an Application wants, or may not give it. Nothing is compared or synced until then. @internal */
export const applicationInvalid: FindingRule = {
  cause: 'application-invalid',
  find(node, { objectOf }) {
    const object = isApplication(node.ref) ? objectOf(node) : undefined;
    const error = object && applicationErrorOf(object);
    if (!error) {
      return undefined;
    }
    const { message, reason, since } = error;
    const name = nameOf(node);
    const known = describe(message);
    const verb =
      reason === 'DeletionError' ? 'cannot be deleted' : 'cannot be compared';
    const isRefused = known !== undefined || reason === 'InvalidSpecError';
    return {
      title: isRefused
        ? `${name} asks for what it may not have`
        : `${name} ${verb}`,
      sentence: `${name} ${isRefused ? 'is not synced' : verb}: ${(
        known?.what ?? unwrapError(message)
      ).replace(/\.$/, '')}.`,
      nextStep: known?.nextStep ?? 'Check its source, destination and project.',
      evidence: [
        { kind: 'condition', text: message, ...(reason && { reason }) },
      ],
      since,
    };
  },
};

function describe(message: string) {
  for (const [words, what, nextStep] of WORDS) {
    const match = words.exec(message);
    if (match) {
      return {
        what: what.replace(/\$(\d)/g, (_, digit) => match[Number(digit)] ?? ''),
        nextStep,
      };
    }
  }
  return undefined;
}
