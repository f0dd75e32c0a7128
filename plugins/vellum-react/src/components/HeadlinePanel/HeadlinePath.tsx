import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { Tone } from '../../state/stateTone';
import { nodeTitle } from '../../tree/nodeTitle';
import { vellumTranslationRef } from '../../translation';
import styles from './HeadlinePanel.module.css';

/** The chain from what was asked for to what is wrong, as an ordered list. */
export function HeadlinePath(props: {
  path: readonly string[];
  nodes: ReadonlyMap<string, GraphNode>;
  tone: Tone;
  onShowNode?: (nodeId: string) => void;
}) {
  const { path, nodes, onShowNode } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  return (
    <ol className={styles.path} aria-label={t('headline.path')}>
      {path.map((id, index) => {
        const node = nodes.get(id);
        const text = node ? `${node.ref.kind} ${nodeTitle(node)}` : id;
        const isLast = index === path.length - 1;
        const className = `${styles.step} ${isLast ? styles.cause : ''}`;
        return (
          <li key={id}>
            {node && onShowNode ? (
              <button
                type="button"
                className={className}
                title={text}
                onClick={() => onShowNode(id)}
              >
                {text}
              </button>
            ) : (
              <span className={className} title={text}>
                {text}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
