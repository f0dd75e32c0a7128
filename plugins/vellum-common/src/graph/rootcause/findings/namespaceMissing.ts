import { FindingRule } from '../rule/FindingRule';
import { missingBelow } from '../reading/missingBelow';
import { toolFailureOf } from '../reading/toolFailureOf';
import { releaseFailureOf } from '../reading/releaseFailure';
import { isHelmRelease } from '../../../kube/knownKinds';

const NOT_FOUND = /\bnamespaces? \\?"([^"\\]+)\\?" not found/i;

/** Something is to go into a namespace that is not there. Told once per namespace. @internal */
export const namespaceMissing: FindingRule = {
  cause: 'namespace-missing',
  find(node, { objectOf, index }) {
    const failure = isHelmRelease(node.ref)
      ? releaseFailureOf(node)
      : toolFailureOf(node, objectOf);
    const name = failure && NOT_FOUND.exec(failure.message)?.[1];
    return name
      ? {
          title: `Namespace ${name} does not exist`,
          sentence: `Namespace ${name} does not exist, so what belongs there cannot be applied.`,
          nextStep: `Have Namespace ${name} made first, from Git or by what applies the rest.`,
          evidence: failure.message,
          since: failure.since,
          covers: missingBelow(node, index),
        }
      : undefined;
  },
};
