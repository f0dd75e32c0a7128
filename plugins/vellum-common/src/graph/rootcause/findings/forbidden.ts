import { FindingRule } from '../rule/FindingRule';

/** What may not be read is named, and explains nothing. One finding per kind and namespace. @internal */
export const forbidden: FindingRule = {
  cause: 'forbidden',
  aside: true,
  find(node) {
    const { presence, ref, health } = node;
    if (presence !== 'forbidden') {
      return undefined;
    }
    const kind = ref.group ? `${ref.kind} of ${ref.group}` : ref.kind;
    return {
      title: `no permission to read kind ${kind}`,
      sentence: `No permission to read kind ${kind}; its objects are named, not shown.`,
      nextStep: `Grant get, list and watch on ${kind} to the identity that reads the cluster.`,
      evidence: health.message,
    };
  },
};
