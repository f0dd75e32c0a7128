import { readField, readString } from '../../../kube/readField';
import { shortRevision } from '../../../text/shortRevision';
import { FindingRule } from '../rule/FindingRule';
import { fluxDependencyOf } from '../reading/fluxDependency';
import { nameOf } from '../wording/nameOf';

/**
 * Waits for a dependency that is ready, but at an older revision of the source they share. Where that one is suspended
 * it stays so, and no controller says that.
 *
 * @internal
 */
export const dependencyRevisionBehind: FindingRule = {
  cause: 'dependency-revision-behind',
  find(node, context) {
    const waits = fluxDependencyOf(node, context);
    if (!waits || !/revision is not up to date/.test(waits.message)) {
      return undefined;
    }
    const { index } = context;
    const [source] = index.related(node.id, 'fetches');
    const newest = source?.facts.find(fact => fact.name === 'revision')?.value;
    const applied = readString(waits.object, 'status', 'lastAppliedRevision');
    const isSuspended = readField(waits.object, 'spec', 'suspend') === true;
    const to = newest ? ` ${newest}` : ' the newest revision';
    const at = applied ? ` at ${shortRevision(applied)}` : ' at an older one';
    return {
      title: isSuspended
        ? `${nameOf(node)} waits for ${waits.name}, which is suspended`
        : `${nameOf(node)} waits until ${waits.name} has applied${to}`,
      sentence: isSuspended
        ? `${nameOf(node)} cannot start: ${
            waits.name
          } has to apply${to} first, but is suspended${at}.`
        : `${nameOf(node)} starts when ${
            waits.name
          } has applied${to}; it is still${at}.`,
      nextStep: isSuspended
        ? `Resume ${waits.name}, or take it out of the dependsOn by pull request.`
        : `Look at ${waits.name} if this takes longer than its interval.`,
      evidence: waits.message,
      since: waits.since,
      symptom: true,
    };
  },
};
