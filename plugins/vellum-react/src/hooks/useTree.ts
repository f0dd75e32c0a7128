import { useCallback, useMemo, useState } from 'react';
import {
  countStates,
  GraphView,
  StateCounts,
  StateGroup,
} from '@vellum-io/backstage-plugin-vellum-common';
import { initiallyOpen } from '../tree/initiallyOpen';
import { PlacedRow, treeRows } from '../tree/treeRows';

/** A tree as it is shown now, and what the reader may do to it. @public */
export interface Tree {
  rows: PlacedRow[];
  counts: StateCounts;
  /** The group of states shown; absent for all. */
  group: StateGroup | undefined;
  search: string;
  setGroup: (group: StateGroup | undefined) => void;
  setSearch: (search: string) => void;
  setExpanded: (nodeId: string, isExpanded: boolean) => void;
  /** Clears group and search and opens these nodes. */
  reveal: (nodeIds: readonly string[]) => void;
}

/**
 * What of a graph is open, filtered and searched. What the reader opened or closed stays so when the graph changes;
 * nodes not touched follow the default, so that a new problem opens its branch. Nodes of `path` are marked.
 *
 * @public
 */
export function useTree(
  graph: GraphView['graph'],
  path: readonly string[],
): Tree {
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(
    new Map(),
  );
  const [group, setGroup] = useState<StateGroup>();
  const [search, setSearch] = useState('');

  const expanded = useMemo(() => {
    const ids = new Set(initiallyOpen(graph, path));
    touched.forEach((isOpen, id) => (isOpen ? ids.add(id) : ids.delete(id)));
    return ids;
  }, [graph, path, touched]);
  const rows = useMemo(
    () =>
      treeRows(graph, {
        expanded,
        path,
        filter: { text: search, groups: group ? [group] : [] },
      }),
    [graph, expanded, path, group, search],
  );
  const counts = useMemo(() => countStates(graph), [graph]);

  const setExpanded = useCallback(
    (id: string, isOpen: boolean) =>
      setTouched(previous => new Map(previous).set(id, isOpen)),
    [],
  );
  const reveal = useCallback((ids: readonly string[]) => {
    setGroup(undefined);
    setSearch('');
    setTouched(
      previous => new Map([...previous, ...ids.map(id => [id, true] as const)]),
    );
  }, []);

  return {
    rows,
    counts,
    group,
    search,
    setGroup,
    setSearch,
    setExpanded,
    reveal,
  };
}
