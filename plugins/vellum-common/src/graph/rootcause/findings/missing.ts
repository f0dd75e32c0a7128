import { refKey } from '../../../kube/ResourceRef';
import { dependenciesOf } from '../../dependsOn';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { FindingRule } from '../rule/FindingRule';

/** @internal */
export const missing: FindingRule = {
  cause: 'missing',
  find(node, { index, objectOf }) {
    const { presence, ref, id } = node;
    if (presence !== 'missing') {
      return undefined;
    }
    const isRoot = index.graph.roots.includes(id);
    const waiting = isRoot
      ? index.graph.nodes.find(other => {
          const object = objectOf(other);
          return object && dependenciesOf(object).some(on => refKey(on) === id);
        })
      : undefined;
    // A root that nothing depends on is there since the entity names it, whatever else refers to it.
    const isNamed = isRoot && !waiting;
    const parent = isNamed ? undefined : index.parentsOf(id)[0];
    const by = reasonToExpect(isNamed, parent, waiting);
    return {
      title: `${describeRef(ref)} is missing`,
      sentence: `${describeRef(ref)} is not in the cluster${
        by ? `, though ${by}` : ''
      }.`,
      nextStep:
        parent && index.related(parent.id, 'fetches').includes(node)
          ? `Create ${describeRef(ref)}, or correct what ${describeRef(
              parent.ref,
            )} refers to.`
          : nextStep(parent, waiting),
    };
  },
};

function reasonToExpect(
  isNamed: boolean,
  parent: GraphNode | undefined,
  waiting: GraphNode | undefined,
): string | undefined {
  if (isNamed) {
    return 'the entity names it';
  }
  if (parent) {
    return `${describeRef(parent.ref)} refers to it`;
  }
  return waiting && `${describeRef(waiting.ref)} depends on it`;
}

function nextStep(
  parent: GraphNode | undefined,
  waiting: GraphNode | undefined,
): string {
  if (parent) {
    return `It is made again when ${describeRef(parent.ref)} is reconciled.`;
  }
  return waiting
    ? `Check the dependsOn of ${describeRef(
        waiting.ref,
      )}, or create the object.`
    : 'Check the annotation of the entity, or create the object.';
}
