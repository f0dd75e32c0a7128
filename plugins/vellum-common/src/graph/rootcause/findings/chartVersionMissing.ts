import { groupKindKey } from '../../../kube/GroupKind';
import { innermostError } from '../../../text/innermostError';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { FindingRule } from '../FindingRule';

const KINDS: ReadonlySet<string> = new Set([
  'Release.helm.crossplane.io',
  'Release.helm.m.crossplane.io',
  'HelmChart.source.toolkit.fluxcd.io',
  'HelmRelease.helm.toolkit.fluxcd.io',
]);

/** The words of Helm, provider-helm and source-controller for a chart or version that the repository lacks. */
const MISSING =
  /no chart (version|name) found|chart "[^"]*" (version|matching) .*not found|no '[^']*' chart with version matching|chart .*not found in .*(index|repository)|improper constraint/i;

/** @internal */
export const chartVersionMissing: FindingRule = {
  cause: 'chart-version-missing',
  find(node) {
    const bad = KINDS.has(groupKindKey(node.ref))
      ? node.conditions.find(
          ({ status, message }) =>
            status === 'False' && message && MISSING.test(message),
        )
      : undefined;
    if (!bad) {
      return undefined;
    }
    const chart = fact(node, 'chart') ?? node.label ?? node.ref.name;
    const version = fact(node, 'wantedVersion') ?? fact(node, 'version');
    const wanted = version ? `${chart} ${version}` : chart;
    const isComposed = node.label !== undefined;
    return {
      title: `chart ${wanted} is not in its repository`,
      sentence: `${describeRef({
        kind: node.ref.kind,
        name: node.label ?? node.ref.name,
      })} asks for chart ${wanted}, which its repository does not have.`,
      nextStep: `Check the chart's version${version ? ` (${version})` : ''} ${
        isComposed ? 'in the claim or Composition ' : ''
      }against the repository, then change it by pull request.`,
      evidence: innermostError(bad.message ?? ''),
      since: bad.lastTransitionTime,
      // A HelmRelease repeats what its HelmChart says.
      symptom: node.ref.kind === 'HelmRelease',
    };
  },
};

function fact(node: GraphNode, name: string): string | undefined {
  return node.facts.find(candidate => candidate.name === name)?.value;
}
