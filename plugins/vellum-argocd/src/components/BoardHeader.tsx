import { LaneBoard } from '@vellum-io/backstage-plugin-vellum-common';
import styles from './WavesView.module.css';

/**
 * Which application, at which revision, in which state. The name shows the Application itself; the set that it is one of
 * may be no part of the view.
 */
export function BoardHeader(props: {
  board: LaneBoard;
  onSelect?: (nodeId: string) => void;
}) {
  const { board, onSelect } = props;
  return (
    <header className={styles.header}>
      <h3 className={styles.title}>
        {onSelect ? (
          <button type="button" onClick={() => onSelect(board.id)}>
            {board.title}
          </button>
        ) : (
          board.title
        )}
      </h3>
      {board.revision && (
        <code className={styles.revision}>{board.revision}</code>
      )}
      {board.chips.map(chip => (
        <span className={styles.chip} key={chip}>
          {chip}
        </span>
      ))}
    </header>
  );
}
