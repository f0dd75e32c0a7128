import { KeyboardEvent, useCallback } from 'react';
import { TreeRow } from '../../tree/treeRows';

/** What the keys of a treegrid ask for. */
export interface TreeKeyboardActions {
  focus: (row: TreeRow) => void;
  setExpanded: (nodeId: string, isExpanded: boolean) => void;
  open: (row: TreeRow) => void;
}

/**
 * Keys of the WAI-ARIA treegrid, rows only: up, down, Home and End walk; right opens, then goes to the first child; left
 * closes, then goes to the parent; Enter and Space show the object.
 */
export function useTreeKeyboard(
  rows: readonly TreeRow[],
  actions: TreeKeyboardActions,
) {
  const { focus, setExpanded, open } = actions;
  return useCallback(
    (event: KeyboardEvent, row: TreeRow) => {
      if (event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      const index = rows.indexOf(row);
      const go = (target: TreeRow | undefined) => target && focus(target);
      const handlers: Record<string, () => void> = {
        ArrowDown: () => go(rows[index + 1]),
        ArrowUp: () => go(rows[index - 1]),
        Home: () => go(rows[0]),
        End: () => go(rows[rows.length - 1]),
        ArrowRight: () => {
          if (row.isExpanded) {
            go(rows[index + 1]);
          } else if (row.hasChildren) {
            setExpanded(row.node.id, true);
          }
        },
        ArrowLeft: () => {
          if (row.isExpanded) {
            setExpanded(row.node.id, false);
          } else {
            go(rows.find(other => other.key === row.parentKey));
          }
        },
        Enter: () => open(row),
        ' ': () => open(row),
      };
      const handler = handlers[event.key];
      if (handler) {
        event.preventDefault();
        handler();
      }
    },
    [rows, focus, setExpanded, open],
  );
}
