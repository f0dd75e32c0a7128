import { useMemo, useRef } from 'react';
import {
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { indexNodes } from '@vellum-io/backstage-plugin-vellum-react';

/**
 * The Kustomization whose inventory is shown: the card chosen last; until one is chosen the one on the path to the
 * cause, else the first that the entity names: what that depends on comes after it among the roots, though before it among
 * the cards. Choosing an object of the inventory does not change it.
 */
export function useInventoryOwner(
  view: GraphView,
  selectedId: string | undefined,
): GraphNode | undefined {
  const { graph, boards, headline } = view;
  const candidates = useMemo(() => {
    const cards = boards.flatMap(board =>
      board.lanes.flatMap(lane => lane.cards.map(card => card.nodeId)),
    );
    return new Set(cards.length > 0 ? cards : graph.roots);
  }, [boards, graph.roots]);
  const nodes = useMemo(() => indexNodes(graph), [graph]);

  const chosen = useRef<string>();
  if (selectedId && candidates.has(selectedId)) {
    chosen.current = selectedId;
  }
  const onPath = [...headline.path].reverse();
  const wanted = [
    chosen.current,
    ...onPath,
    ...graph.roots,
    ...candidates,
  ].find(id => id !== undefined && candidates.has(id) && nodes.has(id));
  return wanted === undefined ? undefined : nodes.get(wanted);
}
