import { CSSProperties, forwardRef, KeyboardEvent, memo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlacedRow } from '../../tree/treeRows';
import { vellumTranslationRef } from '../../translation';
import { NodeName } from '../NodeName/NodeName';
import { SpokenText } from '../SpokenText/SpokenText';
import { TreeColumn } from './TreeColumn';
import styles from './TreeTable.module.css';

interface TreeTableRowProps {
  row: PlacedRow;
  columns: readonly TreeColumn[];
  now: Date;
  isSelected: boolean;
  isTabStop: boolean;
  onKeyDown: (event: KeyboardEvent, row: PlacedRow) => void;
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
    const { row, columns, now, isSelected } = props;
    const { node, depth, hasChildren, expanded, onPath, isMatch } = row;
    const { t } = useTranslationRef(vellumTranslationRef);
    const className = [
      styles.row,
      onPath && styles.onPath,
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
        aria-level={depth + 1}
        aria-posinset={row.position}
        aria-setsize={row.setSize}
        aria-expanded={hasChildren ? expanded : undefined}
        aria-selected={isSelected}
        tabIndex={props.isTabStop ? 0 : -1}
        onKeyDown={event => props.onKeyDown(event, row)}
        onFocus={() => props.onFocus(row.key)}
        onClick={() => props.onSelect(node.id)}
      >
        <td role="gridcell">
          <div
            className={styles.name}
            style={{ '--level': depth } as CSSProperties}
          >
            <span
              className={`${styles.twist} ${expanded ? styles.open : ''}`}
              aria-hidden="true"
              onClick={event => {
                event.stopPropagation();
                props.onToggle(node.id, !expanded);
              }}
            >
              {hasChildren && (
                <svg viewBox="0 0 12 12" width="12" height="12">
                  <path d="M4.5 2.5L8 6l-3.5 3.5" />
                </svg>
              )}
            </span>
            <NodeName node={node} isRoot={depth === 0} />
            {onPath && <SpokenText>, {t('tree.onPath')}</SpokenText>}
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
