import { useCallback, useMemo, useState } from 'react';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { defaultExpanded } from '../tree/defaultExpanded';
import { countByFilter, matchesFilter, StateFilter } from '../tree/nodeFilter';
import { TreeRow, treeRows } from '../tree/treeRows';

/** A tree as it is shown now, and what the reader may do to it. @public */
export interface Tree {
  rows: TreeRow[];
  counts: Record<StateFilter, number>;
  filter: StateFilter;
  search: string;
  setFilter: (filter: StateFilter) => void;
  setSearch: (search: string) => void;
  setExpanded: (nodeId: string, isExpanded: boolean) => void;
  /** Clears filter and search and opens what hides these nodes. */
  reveal: (nodeIds: readonly string[]) => void;
}

/**
 * What of a graph is open, filtered and searched. What the reader opened or closed stays so when the graph changes;
 * nodes not touched follow the default, so that a new problem opens its branch.
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
  const [filter, setFilter] = useState<StateFilter>('all');
  const [search, setSearch] = useState('');

  const open = useMemo(() => {
    const ids = new Set(defaultExpanded(graph, path));
    touched.forEach((isOpen, id) => (isOpen ? ids.add(id) : ids.delete(id)));
    return ids;
  }, [graph, path, touched]);
  const rows = useMemo(() => {
    const isFiltered = filter !== 'all' || search.trim() !== '';
    return treeRows(graph, {
      expanded: open,
      filter: isFiltered
        ? node => matchesFilter(node, filter, search)
        : undefined,
    });
  }, [graph, open, filter, search]);
  const counts = useMemo(() => countByFilter(graph.nodes), [graph]);

  const setExpanded = useCallback(
    (id: string, isOpen: boolean) =>
      setTouched(previous => new Map(previous).set(id, isOpen)),
    [],
  );
  const reveal = useCallback((ids: readonly string[]) => {
    setFilter('all');
    setSearch('');
    setTouched(
      previous => new Map([...previous, ...ids.map(id => [id, true] as const)]),
    );
  }, []);

  return {
    rows,
    counts,
    filter,
    search,
    setFilter,
    setSearch,
    setExpanded,
    reveal,
  };
}
