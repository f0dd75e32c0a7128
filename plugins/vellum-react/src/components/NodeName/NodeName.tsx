import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { nodeTitle } from '../../tree/nodeTitle';
import { vellumTranslationRef } from '../../translation';
import { nodeAside } from './nodeAside';
import { RoleBadge } from './RoleBadge';
import styles from './NodeName.module.css';

/** Role, name, and in small what it is: "XR vellum-dev-97b4p XVellumPlatform". */
export function NodeName(props: { node: GraphNode; isRoot?: boolean }) {
  const { node, isRoot } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const title = nodeTitle(node);
  const aside = nodeAside(node);
  const fullName =
    node.label && node.label !== node.ref.name
      ? `${title} (${t('drawer.name')}: ${node.ref.name})`
      : title;
  return (
    <span className={styles.line}>
      <RoleBadge role={node.role} />
      <span
        className={`${styles.title} ${isRoot ? styles.root : ''}`}
        title={fullName}
      >
        {title}
      </span>{' '}
      <span className={styles.aside} title={aside}>
        {aside}
      </span>
    </span>
  );
}
