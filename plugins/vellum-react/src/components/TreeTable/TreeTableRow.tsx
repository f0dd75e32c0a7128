import { CSSProperties, forwardRef, KeyboardEvent, memo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TreeRow } from '../../tree/treeRows';
import { vellumTranslationRef } from '../../translation';
import { NodeName } from '../NodeName/NodeName';
import { TreeColumn } from './TreeColumn';
import styles from './TreeTable.module.css';

interface TreeTableRowProps {
  row: TreeRow;
  columns: readonly TreeColumn[];
  now: Date;
  isOnPath: boolean;
  isSelected: boolean;
  isTabStop: boolean;
  onKeyDown: (event: KeyboardEvent, row: TreeRow) => void;
  onFocus: (key: string) => void;
  onSelect: (nodeId: string) => void;
  onToggle: (nodeId: string, isExpanded: boolean) => void;
}

/** One object of a tree. */
export const TreeTableRow = memo(
  forwardRef<HTMLTableRowElement, TreeTableRowProps>(function TreeTableRowInner(
    props,
    ref,
  ) {
    const { row, columns, now, isOnPath, isSelected } = props;
    const { node, level, hasChildren, isExpanded, isMatch } = row;
    const { t } = useTranslationRef(vellumTranslationRef);
    const className = [
      styles.row,
      isOnPath && styles.onPath,
      isSelected && styles.selected,
      !isMatch && styles.context,
      node.presence === 'pending' && styles.future,
    ]
      .filter(Boolean)
      .join(' ');

    return (
      <tr
        ref={ref}
        role="row"
        className={className}
        aria-level={level}
        aria-posinset={row.position}
        aria-setsize={row.setSize}
        aria-expanded={hasChildren ? isExpanded : undefined}
        aria-selected={isSelected}
        tabIndex={props.isTabStop ? 0 : -1}
        onKeyDown={event => props.onKeyDown(event, row)}
        onFocus={() => props.onFocus(row.key)}
        onClick={() => props.onSelect(node.id)}
      >
        <td role="gridcell">
          <div
            className={styles.name}
            style={{ '--level': level - 1 } as CSSProperties}
          >
            <span
              className={`${styles.twist} ${isExpanded ? styles.open : ''}`}
              aria-hidden="true"
              onClick={event => {
                event.stopPropagation();
                props.onToggle(node.id, !isExpanded);
              }}
            >
              {hasChildren && (
                <svg viewBox="0 0 12 12" width="12" height="12">
                  <path d="M4.5 2.5L8 6l-3.5 3.5" />
                </svg>
              )}
            </span>
            <NodeName node={node} isRoot={level === 1} />
            {isOnPath && (
              <span className={styles.spoken}>, {t('tree.onPath')}</span>
            )}
          </div>
        </td>
        {columns.map(column => (
          <td
            role="gridcell"
            key={column.id}
            title={column.title?.(node)}
            className={`${column.id === 'state' ? '' : styles.quiet} ${
              column.isMinor ? styles.minor : ''
            }`}
          >
            {column.render(node, now)}
          </td>
        ))}
      </tr>
    );
  }),
);
