import { HEALTH_LIMITS } from '../../../health/limits';
import { KubeObject } from '../../../kube/KubeObject';
import { KubeEvent } from '../../../kube/readEvent';
import { readField, readList, readString } from '../../../kube/readField';
import { ResourceRef } from '../../../kube/ResourceRef';
import { ageInMs } from '../../../text/formatAge';
import { innermostError } from '../../../text/innermostError';
import { eventEvidence } from '../rule/evidence';
import { FindingContext, FindingDraft } from '../rule/FindingRule';

/** The claims that the volumes of a pod are made from, in the order of the pod. @internal */
export function claimsOfPod(pod: KubeObject): ResourceRef[] {
  const { name: podName, namespace } = pod.metadata;
  return readList(pod, 'spec', 'volumes').flatMap(volume => {
    const volumeName = readString(volume, 'name');
    const name =
      readString(volume, 'persistentVolumeClaim', 'claimName') ??
      // A generic ephemeral volume gets a claim of its own.
      (readField(volume, 'ephemeral') && volumeName
        ? `${podName}-${volumeName}`
        : undefined);
    return name
      ? [
          {
            group: '',
            kind: 'PersistentVolumeClaim',
            ...(namespace && { namespace }),
            name,
          },
        ]
      : [];
  });
}

/** Whether the scheduler holds a pod back for the sake of a claim. @internal */
export function waitsForClaim(message: string | undefined): boolean {
  return /unbound immediate PersistentVolumeClaims|persistentvolumeclaim "/.test(
    message ?? '',
  );
}

/** The word of a claim that its class makes wait for a pod, unless something went wrong since. @internal */
export function waitsForFirstPod(
  events: readonly KubeEvent[],
): KubeEvent | undefined {
  const waits = events.find(({ reason }) =>
    /^WaitFor(FirstConsumer|PodScheduled)$/.test(reason),
  );
  return events.some(({ reason }) =>
    /^(ProvisioningFailed|FailedBinding)$/.test(reason),
  )
    ? undefined
    : waits;
}

/** Why a claim has no volume. @internal */
export interface ClaimProblem {
  /** After "has no volume: ". */
  why: string;
  nextStep: string;
  evidence: Exclude<FindingDraft['evidence'], string | undefined>;
  since?: string;
}

/**
 * Why a claim that is pending will not come right by waiting. `undefined` where it only waits for its first pod, which
 * is what most classes are told to do, and where nobody says what it waits for.
 *
 * @internal
 */
export function claimProblemOf(
  claim: KubeObject,
  { eventsAbout, now }: Pick<FindingContext, 'eventsAbout' | 'now'>,
): ClaimProblem | undefined {
  const { uid, namespace } = claim.metadata;
  if (readString(claim, 'status', 'phase') !== 'Pending') {
    return undefined;
  }
  const events = uid ? eventsAbout(uid, namespace) : [];
  const find = (reason: string) =>
    events.find(event => event.reason === reason);
  const failed = find('ProvisioningFailed');
  const unbound = find('FailedBinding');
  const external = find('ExternalProvisioning');
  const since = readString(claim, 'metadata', 'creationTimestamp');
  const said = (event: KubeEvent | undefined) => ({
    evidence: [eventEvidence(event)],
    ...(since && { since }),
  });
  const className = readField(claim, 'spec', 'storageClassName');
  if (failed) {
    const [, missing] =
      /storageclass\.storage\.k8s\.io "([^"]+)" not found/.exec(
        failed.message,
      ) ?? [];
    return missing
      ? {
          why: `there is no StorageClass ${missing}`,
          nextStep: `Create StorageClass ${missing}, or name one that exists: a claim's class cannot be changed, so it has to be made again.`,
          ...said(failed),
        }
      : {
          why: `its volume cannot be made: ${innermostError(failed.message)}`,
          nextStep: className
            ? `Look at StorageClass ${className} and the log of its provisioner.`
            : 'Look at its StorageClass and the log of the provisioner.',
          ...said(failed),
        };
  }
  if (unbound) {
    const isClassless = /no storage class is set/.test(unbound.message);
    return {
      why: isClassless
        ? 'it names no StorageClass, the cluster has no default one, and no volume fits'
        : innermostError(unbound.message),
      nextStep: isClassless
        ? 'Name a StorageClass, make one the default, or create a volume that fits.'
        : 'Create a volume that fits, or change what the claim asks for.',
      ...said(unbound),
    };
  }
  const age = ageInMs(since, now) ?? 0;
  if (external && age >= HEALTH_LIMITS.progressing) {
    const [, provisioner] =
      /external provisioner '?([^'\s]+)'?/.exec(external.message) ?? [];
    return {
      why: `provisioner ${
        provisioner ?? 'of its class'
      } has not made its volume`,
      nextStep: `Check that provisioner ${
        provisioner ?? 'of its StorageClass'
      } is installed and running.`,
      ...said(external),
    };
  }
  return className === ''
    ? {
        why: 'it names no StorageClass, so a volume that fits has to be there already',
        nextStep: 'Create a volume that fits, or name a StorageClass.',
        evidence: [{ kind: 'spec', text: 'storageClassName: ""' }],
        ...(since && { since }),
      }
    : undefined;
}
