import { KeyboardEvent, useCallback } from 'react';
import { PlacedRow } from '../../tree/treeRows';

/** What the keys of a treegrid ask for. */
export interface TreeKeyboardActions {
  focus: (row: PlacedRow) => void;
  setExpanded: (nodeId: string, isExpanded: boolean) => void;
  open: (row: PlacedRow) => void;
}

/**
 * Keys of the WAI-ARIA treegrid, rows only: up, down, Home and End walk; right opens, then goes to the first child; left
 * closes, then goes to the parent; Enter and Space show the object.
 */
export function useTreeKeyboard(
  rows: readonly PlacedRow[],
  actions: TreeKeyboardActions,
) {
  const { focus, setExpanded, open } = actions;
  return useCallback(
    (event: KeyboardEvent, row: PlacedRow) => {
      if (event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      const index = rows.indexOf(row);
      const go = (target: PlacedRow | undefined) => target && focus(target);
      const handlers: Record<string, () => void> = {
        ArrowDown: () => go(rows[index + 1]),
        ArrowUp: () => go(rows[index - 1]),
        Home: () => go(rows[0]),
        End: () => go(rows[rows.length - 1]),
        ArrowRight: () => {
          if (row.expanded) {
            go(rows[index + 1]);
          } else if (row.hasChildren) {
            setExpanded(row.node.id, true);
          }
        },
        ArrowLeft: () => {
          if (row.expanded) {
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
