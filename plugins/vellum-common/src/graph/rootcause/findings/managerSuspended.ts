import { isPaused } from '../../../kube/isPaused';
import { readField } from '../../../kube/readField';
import { refKey } from '../../../kube/ResourceRef';
import { isBuiltInKind } from '../../../kube/builtInKinds';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../rule/FindingRule';
import { brings, managersOf } from '../reading/managersOf';
import { nameOf } from '../wording/nameOf';

/** States in which nobody waits for a correction. */
const QUIET: ReadonlySet<string> = new Set(['ready', 'suspended', 'deleting']);

/**
 * What was asked for is not well, and what brings it, which is not part of the graph, is paused or suspended: a
 * correction in Git would not arrive. Told beside the cause.
 *
 * @internal
 */
export const managerSuspended: FindingRule = {
  cause: 'manager-suspended',
  aside: true,
  find(node, { index, reader, objectOf }) {
    const isAsked =
      !QUIET.has(node.health.state) && index.graph.roots.includes(node.id);
    const object = isAsked ? objectOf(node) : undefined;
    for (const named of object ? managersOf(object) : []) {
      const ref = reader.normalize(named);
      // What is in the graph is told of there, and what Kubernetes makes pods with is never suspended.
      const isElsewhere = !index.get(refKey(ref)) && !isBuiltInKind(ref);
      const found = isElsewhere ? reader.find(ref).object : undefined;
      const manager =
        found && object && brings(found, object) ? found : undefined;
      const isSuspended = readField(manager, 'spec', 'suspend') === true;
      if (isSuspended || (manager && isPaused(manager))) {
        const name = describeRef(ref);
        const [word, back] = isSuspended
          ? ['suspended', 'resumed']
          : ['paused', 'taken up again'];
        return {
          title: `${name}, which brings it, is ${word}`,
          sentence: `${name}, which brings ${nameOf(
            node,
          )}, is ${word}: what is changed in Git does not arrive before it is ${back}.`,
          nextStep: `Find out who ${word} ${name} and why.`,
          evidence: [
            {
              kind: 'spec',
              text: isSuspended
                ? 'suspend: true'
                : 'crossplane.io/paused: "true"',
            },
          ],
        };
      }
    }
    return undefined;
  },
};
