import { FindingRule } from '../FindingRule';

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
      title: `the portal may not read kind ${kind}`,
      sentence: `The portal may not read kind ${kind}; its objects are named, not shown.`,
      nextStep: `Grant get, list and watch on ${kind} to the identity of the portal.`,
      evidence: health.message,
    };
  },
};
