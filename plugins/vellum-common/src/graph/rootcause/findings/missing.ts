import { describeRef } from '../../describeRef';
import { FindingRule } from '../FindingRule';

/** @internal */
export const missing: FindingRule = {
  cause: 'missing',
  find(node, { index }) {
    const { presence, ref, id } = node;
    if (presence !== 'missing' && presence !== 'not-served') {
      return undefined;
    }
    const parent = index.parentsOf(id)[0];
    const by = parent ? `${describeRef(parent.ref)} refers to it` : undefined;
    return presence === 'missing'
      ? {
          title: `${describeRef(ref)} is missing`,
          sentence: `${describeRef(ref)} is not in the cluster${
            by ? `, though ${by}` : ''
          }.`,
          nextStep: parent
            ? `It is made again when ${describeRef(parent.ref)} is reconciled.`
            : 'Check the annotation of the entity, or create the object.',
        }
      : {
          title: `the cluster does not know kind ${ref.kind}`,
          sentence: `The cluster does not serve kind ${ref.kind}${
            ref.group ? ` of ${ref.group}` : ''
          }, so ${describeRef(ref)} cannot exist.`,
          nextStep: `Install what defines kind ${ref.kind}.`,
        };
  },
};
