import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { DrawerSection } from './DrawerSection';
import { EvidenceList } from './EvidenceList';
import { NodeLink } from './NodeLink';
import styles from './ObjectDrawer.module.css';

/** What to do, on the object that is wrong; which object to go to, on those that wait for it. */
export function NextStep(props: {
  view: GraphView;
  node: GraphNode;
  onSelect: (nodeId: string) => void;
}) {
  const { view, node, onSelect } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const own = view.findings.filter(finding => finding.nodeId === node.id);
  const awaited = view.findings.filter(
    finding => finding.nodeId !== node.id && finding.path.includes(node.id),
  );
  const awaitedNodes = awaited.flatMap(({ nodeId }) =>
    view.graph.nodes.filter(({ id }) => id === nodeId),
  );

  return (
    <>
      {own.map(finding => (
        <div className={styles.step} key={finding.cause}>
          <h4 className={styles.heading}>{t('drawer.whatToDo')}</h4>
          <p>{finding.sentence}</p>
          {finding.nextStep && <p>{finding.nextStep}</p>}
          <EvidenceList
            view={view}
            node={node}
            evidence={finding.evidence}
            onSelect={onSelect}
          />
        </div>
      ))}
      {own.length === 0 && awaitedNodes.length > 0 && (
        <DrawerSection title={t('drawer.waitsFor')}>
          <ul className={styles.links}>
            {awaitedNodes.map(target => (
              <li key={target.id}>
                <NodeLink node={target} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        </DrawerSection>
      )}
    </>
  );
}
