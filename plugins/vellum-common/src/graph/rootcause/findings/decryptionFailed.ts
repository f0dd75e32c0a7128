import { readString } from '../../../kube/readField';
import { FindingContext, FindingDraft, FindingRule } from '../rule/FindingRule';
import { GraphNode } from '../../types';
import { nameOf } from '../wording/nameOf';
import { fluxFailureOf } from '../reading/toolFailure';
import { isKustomization, isSealedSecret } from '../../../kube/knownKinds';

const SOPS =
  /decryption failed for '[^'/]*\/([^']+)'|error decrypting sources|cannot create decryptor|SOPS encrypted|decryption Secret/i;
const SOPS_SECRET = /decryption Secret '([^']+)'/i;
const SOPS_OFF = /(\S+) is SOPS encrypted, configuring decryption is required/i;

/** A secret in Git that nobody in the cluster can open. @internal */
export const decryptionFailed: FindingRule = {
  cause: 'decryption-failed',
  find: (node, context) =>
    isSealedSecret(node.ref)
      ? ofSealedSecret(node)
      : ofKustomization(node, context),
};

function ofKustomization(
  node: GraphNode,
  { objectOf }: FindingContext,
): FindingDraft | undefined {
  const failure = isKustomization(node.ref) ? fluxFailureOf(node) : undefined;
  const match = failure && SOPS.exec(failure.message);
  if (!match) {
    return undefined;
  }
  const { message, since } = failure;
  const name = nameOf(node);
  const shared = { title: `${name} cannot decrypt its secrets`, since };
  const off = SOPS_OFF.exec(message)?.[1];
  if (off) {
    return {
      ...shared,
      sentence: `${name} cannot be applied: ${off} is encrypted with SOPS, and it was not told how to decrypt.`,
      nextStep: 'Set spec.decryption with the Secret that holds the key.',
      evidence: message,
    };
  }
  const missing = SOPS_SECRET.exec(message)?.[1];
  const key =
    missing ??
    readString(objectOf(node)?.spec, 'decryption', 'secretRef', 'name');
  return {
    ...shared,
    sentence: missing
      ? `${name} cannot be applied: Secret ${missing}, which holds its decryption keys, cannot be used.`
      : `${name} cannot be applied: ${
          match[1] ? `Secret ${match[1]}` : 'a file'
        } cannot be decrypted with the keys it has.`,
    nextStep: key
      ? `Check that Secret ${key} holds the key that the file was encrypted for, or encrypt it again.`
      : 'Encrypt it again for the key that the cluster has.',
    // Words about a secret stay short: what they quote is not ours to show.
    evidence: [
      { kind: 'condition', text: message.split('\n')[0].slice(0, 300) },
    ],
  };
}

function ofSealedSecret({
  conditions,
  ...node
}: GraphNode): FindingDraft | undefined {
  const synced = conditions.find(({ type }) => type === 'Synced');
  if (synced?.status !== 'False') {
    return undefined;
  }
  const { message = '', lastTransitionTime: since } = synced;
  const name = nameOf(node);
  const keys = /no key could decrypt secret(?: \(([^)]*)\))?/i.exec(message);
  if (keys) {
    return {
      title: `${name} cannot be decrypted`,
      sentence: `${name} was sealed for another cluster, namespace or name: no key here opens it, so its Secret is not made.`,
      nextStep: `Seal ${
        keys[1] ?? 'its values'
      } again with the certificate of this cluster, by pull request.`,
      evidence: message,
      since,
    };
  }
  return /already exists and is not managed by SealedSecret/i.test(message)
    ? {
        title: `${name} may not replace a Secret`,
        sentence: `${name} cannot make its Secret: one of that name exists and was not made by it.`,
        nextStep:
          'Delete that Secret, or annotate it with sealedsecrets.bitnami.com/managed: "true" to hand it over.',
        evidence: message,
        since,
      }
    : undefined;
}
