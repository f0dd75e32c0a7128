import { readString } from '../../../kube/readField';
import { innermostError } from '../../../text/innermostError';
import { applicationErrorOf } from '../reading/applicationFailure';
import { FindingContext, FindingRule } from '../rule/FindingRule';
import { GraphNode } from '../../types';
import { nameOf } from '../wording/nameOf';
import {
  isApplication,
  isHelmChart,
  isHelmRelease,
  isProviderHelmRelease,
} from '../../../kube/knownKinds';

/** The words of Helm, provider-helm, source-controller and Argo CD for a chart or version that the repository lacks. */
const MISSING =
  /no chart (version|name) found|chart \\?"[^"]*\\?" (version|matching) .*not found|no '[^']*' chart with version matching|chart .*not found in .*(index|repository)|chart '[^']*' not found in index|improper constraint|version matching constraint not found|could not locate a version matching provided version string/i;

/** @internal */
export const chartVersionMissing: FindingRule = {
  cause: 'chart-version-missing',
  find(node, context) {
    const bad = failureOf(node, context);
    if (!bad || !MISSING.test(bad.message)) {
      return undefined;
    }
    const { chart, version } = wantedChart(node, context);
    const wanted = version ? `${chart} ${version}` : chart;
    const isComposed = node.label !== undefined;
    return {
      title: `chart ${wanted} is not in its repository`,
      sentence: `${nameOf(
        node,
      )} asks for chart ${wanted}, which its repository does not have.`,
      nextStep: `Check the chart's version${version ? ` (${version})` : ''} ${
        isComposed ? 'in the claim or Composition ' : ''
      }against the repository, then change it by pull request.`,
      evidence: innermostError(bad.message),
      since: bad.since,
      // A HelmRelease repeats what its HelmChart says.
      symptom: isHelmRelease(node.ref),
    };
  },
};

function failureOf(node: GraphNode, { objectOf }: FindingContext) {
  if (isApplication(node.ref)) {
    const object = objectOf(node);
    return object && applicationErrorOf(object);
  }
  const isChart =
    isHelmChart(node.ref) ||
    isHelmRelease(node.ref) ||
    isProviderHelmRelease(node.ref);
  const bad = isChart
    ? node.conditions.find(
        ({ status, message }) =>
          status === 'False' && message && MISSING.test(message),
      )
    : undefined;
  return bad && { message: bad.message ?? '', since: bad.lastTransitionTime };
}

function wantedChart(node: GraphNode, { objectOf }: FindingContext) {
  if (isApplication(node.ref)) {
    const source = ['spec', 'source'];
    const object = objectOf(node);
    return {
      chart: readString(object, ...source, 'chart') ?? 'of its source',
      version: readString(object, ...source, 'targetRevision'),
    };
  }
  return {
    chart: fact(node, 'chart') ?? node.label ?? node.ref.name,
    version: fact(node, 'wantedVersion') ?? fact(node, 'version'),
  };
}

function fact(node: GraphNode, name: string): string | undefined {
  return node.facts.find(candidate => candidate.name === name)?.value;
}
