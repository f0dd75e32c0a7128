import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { indexNodes } from '../../tree/indexNodes';
import { vellumTranslationRef } from '../../translation';
import { DrawerSection } from './DrawerSection';
import { NodeLink } from './NodeLink';
import styles from './ObjectDrawer.module.css';

/** Relatives named one by one; the tree beside the drawer shows the rest. */
const MAX_LISTED = 6;

/** Where an object comes from and what it brings. */
export function Relatives(props: {
  view: GraphView;
  node: GraphNode;
  onSelect: (nodeId: string) => void;
}) {
  const { view, node, onSelect } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const nodes = useMemo(() => indexNodes(view.graph), [view.graph]);
  const { edges } = view.graph;
  const groups = [
    {
      title: t('drawer.broughtBy'),
      ids: edges.filter(({ to }) => to === node.id).map(({ from }) => from),
    },
    {
      title: t('drawer.brings'),
      ids: edges.filter(({ from }) => from === node.id).map(({ to }) => to),
    },
  ];

  return (
    <>
      {groups
        .map(({ title, ids }) => ({
          title,
          found: ids.flatMap(id => nodes.get(id) ?? []),
        }))
        .filter(({ found }) => found.length > 0)
        .map(({ title, found }) => (
          <DrawerSection key={title} title={title}>
            <ul className={styles.links}>
              {found.slice(0, MAX_LISTED).map(relative => (
                <li key={relative.id}>
                  <NodeLink node={relative} onSelect={onSelect} />
                </li>
              ))}
              {found.length > MAX_LISTED && (
                <li className={styles.words}>
                  {t('drawer.more', {
                    amount: String(found.length - MAX_LISTED),
                  })}
                </li>
              )}
            </ul>
          </DrawerSection>
        ))}
    </>
  );
}
