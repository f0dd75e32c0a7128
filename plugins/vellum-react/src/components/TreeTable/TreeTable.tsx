import { useEffect, useMemo, useRef, useState } from 'react';
import { Box, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tree } from '../../hooks/useTree';
import { PlacedRow } from '../../tree/treeRows';
import { vellumTranslationRef } from '../../translation';
import { TreeColumn } from './TreeColumn';
import { TreeTableRow } from './TreeTableRow';
import { useTreeKeyboard } from './useTreeKeyboard';
import styles from './TreeTable.module.css';

/** @public */
export interface TreeTableProps {
  tree: Tree;
  columns: readonly TreeColumn[];
  now: Date;
  /** Accessible name. */
  label: string;
  /** Header of the first column; "Resource" where absent. */
  resourceHeader?: string;
  selectedId?: string;
  onSelect: (nodeId: string) => void;
}

/**
 * A composition as lines of a table that open and close, for eyes, pointer, keyboard and screen reader.
 *
 * @public
 */
export function TreeTable(props: TreeTableProps) {
  const { tree, columns, now, label, selectedId, onSelect } = props;
  const { rows, setExpanded } = tree;
  const { t } = useTranslationRef(vellumTranslationRef);
  const [activeKey, setActiveKey] = useState<string>();
  const elements = useRef(new Map<string, HTMLTableRowElement>());

  const actions = useMemo(
    () => ({
      setExpanded,
      open: (row: PlacedRow) => onSelect(row.node.id),
      focus: (row: PlacedRow) => elements.current.get(row.key)?.focus(),
    }),
    [setExpanded, onSelect],
  );
  const onKeyDown = useTreeKeyboard(rows, actions);

  // A node chosen elsewhere (a path chip, a link in the drawer) is brought into sight.
  const selectedKey = rows.find(row => row.node.id === selectedId)?.key;
  useEffect(() => {
    if (selectedKey) {
      setActiveKey(selectedKey);
      elements.current.get(selectedKey)?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [selectedKey]);

  const tabStop = rows.some(row => row.key === activeKey)
    ? activeKey
    : rows[0]?.key;

  return (
    <Box bg="neutral" className={styles.panel}>
      {/* A table may have any role; the rule knows only its default. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table role="treegrid" aria-label={label} className={styles.table}>
        <colgroup>
          <col className={styles.resource} />
          {columns.map(column => (
            <col
              key={column.id}
              className={column.isMinor ? styles.minor : undefined}
              style={{ width: column.width }}
            />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" title={props.resourceHeader}>
              {props.resourceHeader ?? t('tree.resource')}
            </th>
            {columns.map(column => (
              <th
                key={column.id}
                scope="col"
                className={column.isMinor ? styles.minor : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <TreeTableRow
              key={row.key}
              ref={element => {
                if (element) {
                  elements.current.set(row.key, element);
                } else {
                  elements.current.delete(row.key);
                }
              }}
              row={row}
              columns={columns}
              now={now}
              isSelected={row.node.id === selectedId}
              isTabStop={row.key === tabStop}
              onKeyDown={onKeyDown}
              onFocus={setActiveKey}
              onSelect={onSelect}
              onToggle={setExpanded}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (
        <div className={styles.none} role="status">
          {t('tree.noMatch')}
          <Button
            size="small"
            variant="secondary"
            onPress={() => tree.reveal([])}
          >
            {t('tree.clear')}
          </Button>
        </div>
      )}
    </Box>
  );
}
