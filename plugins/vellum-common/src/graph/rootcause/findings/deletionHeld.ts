import { isPaused } from '../../../kube/isPaused';
import { HEALTH_LIMITS } from '../../../health/limits';
import { isNamespace } from '../../../kube/knownKinds';
import { KubeObject } from '../../../kube/KubeObject';
import { readList, readString } from '../../../kube/readField';
import { ageInMs } from '../../../text/formatAge';
import { innermostError } from '../../../text/innermostError';
import { joinNames } from '../../../text/joinNames';
import { withFullStop } from '../../../text/withFullStop';
import { describeRef } from '../../describeRef';
import { refOf } from '../../../kube/ResourceRef';
import { GraphNode } from '../../types';
import { broughtBy } from '../reading/broughtBy';
import { conditionEvidence } from '../rule/evidence';
import { meaningOfFinalizer } from '../wording/finalizers';
import { FindingContext, FindingDraft, FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { reasonOfUsage, usagesOf } from '../reading/usages';

type Held = Pick<FindingDraft, 'nextStep' | 'evidence' | 'symptom'> & {
  /** After "Bucket data cannot be deleted: ". */
  why: string;
};

/** A deletion takes longer than it should. What holds it, the plainest reason first. @internal */
export const deletionHeld: FindingRule = {
  cause: 'deletion-held',
  find(node, context) {
    const object = context.objectOf(node);
    const since = readString(object, 'metadata', 'deletionTimestamp');
    const age = ageInMs(since, context.now) ?? 0;
    const finalizers = [
      ...readList(object, 'metadata', 'finalizers'),
      // A namespace has its finalizers elsewhere.
      ...readList(object, 'spec', 'finalizers'),
    ].filter((name): name is string => typeof name === 'string');
    const isLate = age >= HEALTH_LIMITS.deleting;
    if (!object || !isLate || finalizers.length === 0) {
      return undefined;
    }
    const held =
      heldByPause(node, object) ??
      heldByUsage(object, context) ??
      heldByChildren(node, context) ??
      heldByContent(node) ??
      heldByFinalizers(node, finalizers);
    const { why, nextStep, evidence, symptom = false } = held;
    const name = nameOf(node);
    return {
      title: `the deletion of ${name} is held`,
      sentence: withFullStop(`${name} cannot be deleted: ${why}`),
      nextStep,
      evidence,
      since,
      symptom,
    };
  },
};

function heldByPause(node: GraphNode, object: KubeObject): Held | undefined {
  return isPaused(object)
    ? {
        why: 'it is paused, so its controller does not touch it',
        nextStep: `Take the annotation crossplane.io/paused off ${nameOf(
          node,
        )}.`,
        evidence: [{ kind: 'spec', text: 'crossplane.io/paused: "true"' }],
      }
    : undefined;
}

function heldByUsage(
  object: KubeObject,
  { reader }: FindingContext,
  what = 'it',
): Held | undefined {
  const [usage] = usagesOf(object, reader);
  if (!usage) {
    return undefined;
  }
  const name = describeRef(refOf(usage));
  const reason = reasonOfUsage(usage);
  return {
    why: `${name} protects ${what}${reason ? ` (${reason})` : ''}`,
    nextStep: `Delete what uses it first; ${name} then lets go of it.`,
    evidence: reason ? [{ kind: 'spec', text: reason }] : [],
  };
}

/** Owners go after what they own, so the question is what holds that. */
function heldByChildren(
  node: GraphNode,
  context: FindingContext,
): Held | undefined {
  const { index, objectOf } = context;
  const left = broughtBy(index, node.id).flatMap(child => {
    const object = objectOf(child);
    return object ? [{ child, object }] : [];
  });
  if (left.length === 0) {
    return undefined;
  }
  const shared = { evidence: [complaintOf(node)], symptom: true };
  // What is protected is not even being deleted, so nobody tells of it but this.
  for (const { child, object } of left) {
    const usage = heldByUsage(object, context, nameOf(child));
    if (usage) {
      return { ...usage, ...shared };
    }
  }
  return {
    why: `${joinNames(left.map(({ child }) => nameOf(child)))} ${
      left.length === 1 ? 'is' : 'are'
    } still there`,
    nextStep: `Find out why ${nameOf(left[0].child)} is not gone yet.`,
    ...shared,
  };
}

/** The controller of namespaces counts what is left in one. */
function heldByContent({ ref, conditions }: GraphNode): Held | undefined {
  const found = isNamespace(ref)
    ? [
        'NamespaceFinalizersRemaining',
        'NamespaceContentRemaining',
        'NamespaceDeletionDiscoveryFailure',
        'NamespaceDeletionContentFailure',
      ]
        .map(type =>
          conditions.find(
            condition => condition.type === type && condition.status === 'True',
          ),
        )
        .find(condition => condition?.message)
    : undefined;
  return (
    found && {
      why: innermostError(found.message ?? ''),
      nextStep: `Look at what is left in namespace ${ref.name}, and who has to clean it up.`,
      evidence: [conditionEvidence(found)],
    }
  );
}

function heldByFinalizers(node: GraphNode, finalizers: string[]): Held {
  const complaint = complaintOf(node);
  const meanings = finalizers.flatMap(name => meaningOfFinalizer(name) ?? []);
  const names = joinNames(finalizers);
  const waits =
    meanings.length > 0
      ? `it waits until ${joinNames(meanings)}`
      : `it waits for ${names}`;
  return {
    why: complaint
      ? `${waits}, and that fails: ${innermostError(complaint.text)}`
      : waits,
    nextStep: complaint
      ? 'Correct what fails; the deletion goes on by itself.'
      : `Check that the controller behind ${names} runs. Taking a finalizer off by hand leaves behind what it should have cleaned up.`,
    evidence: [
      complaint,
      { kind: 'spec', text: `finalizers: ${finalizers.join(', ')}` },
    ],
  };
}

function complaintOf({ conditions }: GraphNode) {
  const bad = conditions.find(
    ({ type, status, message }) =>
      ['Synced', 'LastAsyncOperation', 'Stalled'].includes(type) &&
      status === (type === 'Stalled' ? 'True' : 'False') &&
      message,
  );
  return conditionEvidence(bad);
}
