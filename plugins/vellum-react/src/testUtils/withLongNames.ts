import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';

/** Names of objects may have 253 characters, those of namespaces 63; what people see is rarely over a hundred. */
const lengthen = (name: string) =>
  `${name}-of-the-quite-extraordinarily-long-winded-team-for-platforms-in-europe-west-1`;

/**
 * The same view with the longest names one meets.
 *
 * @public
 */
export function withLongNames(view: GraphView): GraphView {
  const { graph, boards } = view;
  return {
    ...view,
    cluster: 'production-europe-west-with-a-long-name',
    graph: {
      ...graph,
      nodes: graph.nodes.map(node => ({
        ...node,
        ref: {
          ...node.ref,
          name: lengthen(node.ref.name),
          namespace: node.ref.namespace && lengthen(node.ref.namespace),
        },
      })),
    },
    boards: boards.map(board => ({
      ...board,
      title: lengthen(board.title),
      revision: board.revision && lengthen(board.revision),
      lanes: board.lanes.map(lane => ({
        ...lane,
        cards: lane.cards.map(card => ({
          ...card,
          name: lengthen(card.name),
          namespace: card.namespace && lengthen(card.namespace),
        })),
      })),
    })),
  };
}
