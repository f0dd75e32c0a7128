import { FindingRule } from '../rule/FindingRule';
import { fluxDependencyOf } from '../reading/fluxDependency';
import { nameOf } from '../wording/nameOf';

/** Waits for a dependency that does not exist: it can wait for ever. Told of the missing one where that is shown. @internal */
export const dependencyMissing: FindingRule = {
  cause: 'dependency-missing',
  find(node, context) {
    const waits = fluxDependencyOf(node, context);
    if (!waits || !/\bnot found\b/.test(waits.message)) {
      return undefined;
    }
    return {
      title: `${nameOf(node)} waits for ${waits.name}, which does not exist`,
      sentence: `${nameOf(node)} cannot start: it depends on ${
        waits.name
      }, which does not exist.`,
      nextStep: `Correct the dependsOn of ${nameOf(
        node,
      )} by pull request, or have ${waits.name} applied.`,
      evidence: waits.message,
      since: waits.since,
      symptom: true,
    };
  },
};
