import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { stateTone } from '../../state/stateTone';
import { nodeTitle } from '../../tree/nodeTitle';
import { StateIcon } from '../StateLabel/StateIcon';
import styles from './ObjectDrawer.module.css';

/** Another object of the view; choosing it shows it in the drawer. */
export function NodeLink(props: {
  node: GraphNode;
  onSelect: (nodeId: string) => void;
}) {
  const { node, onSelect } = props;
  const text = `${node.ref.kind} ${nodeTitle(node)}`;
  return (
    <button
      type="button"
      className={styles.link}
      title={text}
      onClick={() => onSelect(node.id)}
    >
      <StateIcon tone={stateTone(node.health.state)} />
      <span>{text}</span>
    </button>
  );
}
