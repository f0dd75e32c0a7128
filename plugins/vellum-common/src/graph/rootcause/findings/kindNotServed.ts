import { describeRef } from '../../describeRef';
import { FindingRule } from '../rule/FindingRule';

/** An object of a kind whose definition is not installed. @internal */
export const kindNotServed: FindingRule = {
  cause: 'crd-not-served',
  find({ presence, ref }) {
    if (presence !== 'not-served') {
      return undefined;
    }
    return {
      title: `the cluster does not know kind ${ref.kind}`,
      sentence: `The cluster does not serve kind ${ref.kind}${
        ref.group ? ` of ${ref.group}` : ''
      }, so ${describeRef(ref)} cannot exist.`,
      nextStep: `Install what defines kind ${ref.kind}.`,
    };
  },
};
