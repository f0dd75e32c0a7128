import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FindingEvidence,
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { NodeLink } from './NodeLink';
import styles from './ObjectDrawer.module.css';

/** What a finding rests on, each in the words of whoever reported it; of another object with the way to it. */
export function EvidenceList(props: {
  view: GraphView;
  node: GraphNode;
  evidence: readonly FindingEvidence[];
  onSelect: (nodeId: string) => void;
}) {
  const { view, node, evidence, onSelect } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  // The drawer already says the object's own message.
  const shown = evidence.filter(
    ({ nodeId, text }) => nodeId !== undefined || text !== node.health.message,
  );

  return (
    <>
      {shown.map(({ kind, nodeId, reason, text, count }) => {
        const owner = view.graph.nodes.find(({ id }) => id === nodeId);
        return (
          <blockquote
            className={styles.evidence}
            key={`${kind} ${nodeId ?? ''} ${reason ?? ''} ${text}`}
            title={t(`evidence.${kind}`)}
          >
            {owner && <NodeLink node={owner} onSelect={onSelect} />}
            {reason && <span className={styles.evidenceReason}>{reason} </span>}
            {text}
            {count !== undefined &&
              ` ${t('evidence.times', { amount: String(count) })}`}
          </blockquote>
        );
      })}
    </>
  );
}
