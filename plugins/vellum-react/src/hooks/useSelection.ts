import { useCallback, useMemo, useState } from 'react';
import {
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { indexNodes } from '../tree/indexNodes';

/** The object shown in the drawer. @public */
export interface Selection {
  node: GraphNode | undefined;
  select: (nodeId: string) => void;
  clear: () => void;
}

/**
 * Which object of a view is looked at. Kept by id, so that it follows the object through changes of the view; an object
 * that has gone is no longer selected.
 *
 * @public
 */
export function useSelection(graph: GraphView['graph']): Selection {
  const [selectedId, setSelectedId] = useState<string>();
  const nodes = useMemo(() => indexNodes(graph), [graph]);
  const clear = useCallback(() => setSelectedId(undefined), []);
  return {
    node: selectedId === undefined ? undefined : nodes.get(selectedId),
    select: setSelectedId,
    clear,
  };
}
