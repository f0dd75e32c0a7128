import { KubeObject } from '../../../kube/KubeObject';
import { GraphNode } from '../../types';
import { applicationErrorOf } from '../reading/applicationFailure';
import { fetchFailureOf } from '../wording/fetchFailure';
import { FindingDraft, FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { fluxFailureOf, ToolFailure } from '../reading/toolFailure';
import { isApplication, isHelmChart } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** A source of source-controller that waits for another: a chart for its repository. */
const WAITS = ['NoSourceArtifact', 'SourceNotReady', 'DependencyNotReady'];

/** A source that cannot be fetched. What is applied stays as it was, so this is easily overlooked. @internal */
export const sourceUnreachable: FindingRule = {
  cause: 'source-unreachable',
  find(node, { objectOf }) {
    if (isApplication(node.ref)) {
      return ofApplication(node, objectOf(node));
    }
    const failure =
      node.role === 'source' && node.health.state === 'failed'
        ? fluxFailureOf(node)
        : undefined;
    if (!failure) {
      return undefined;
    }
    const name = nameOf(node);
    const known = fetchFailureOf(failure);
    const hasArtifact = node.facts.some(fact => fact.name === 'revision');
    const effect = hasArtifact
      ? 'what was applied before stays, changes do not arrive'
      : 'nothing of it can be applied';
    return {
      title: `${name} cannot be fetched`,
      sentence: `${name} cannot be fetched: ${
        known?.what ?? wordsOf(failure)
      }; ${effect}.`,
      nextStep:
        known?.nextStep ??
        'Check its address, branch and credentials, and whether the server can be reached from the cluster.',
      ...evidence(failure),
      // A chart cannot be fetched from a repository that cannot.
      symptom: isHelmChart(node.ref) || WAITS.includes(failure.reason ?? ''),
    };
  },
};

/** Argo CD has no object for a repository: each Application says for itself that it cannot read it. */
function ofApplication(
  node: GraphNode,
  application: KubeObject | undefined,
): FindingDraft | undefined {
  const error = application && applicationErrorOf(application);
  // What runs could not be read: that is the cluster, not the repository.
  const isSource =
    error && !/load live state|cluster info/i.test(error.message);
  const known =
    isSource &&
    (error.reason === 'ComparisonError' || error.reason === 'InvalidSpecError')
      ? fetchFailureOf(error)
      : undefined;
  if (!error || !known) {
    return undefined;
  }
  const url = node.facts.find(fact => fact.name === 'url')?.value;
  const what = url ? `repository ${url}` : 'the repository of its source';
  return {
    title: `${nameOf(node)} cannot read its repository`,
    sentence: `${nameOf(node)} cannot read ${what}: ${
      known.what
    }; what was applied before stays, changes do not arrive.`,
    nextStep: known.nextStep,
    ...evidence(error),
  };
}

function evidence({ message, reason, since }: ToolFailure) {
  return {
    evidence: [
      {
        kind: 'condition' as const,
        text: message || reason || '',
        ...(reason && { reason }),
      },
    ],
    since,
  };
}

function wordsOf({ message, reason }: ToolFailure): string {
  return message
    ? unwrapError(message).replace(/[.;]$/, '')
    : reason ?? 'no reason is given';
}
