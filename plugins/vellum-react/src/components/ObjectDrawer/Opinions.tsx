import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import styles from './ObjectDrawer.module.css';

/** What the tools that wait for the object say of it, one line each, where that means something else than its state. */
export function Opinions(props: { node: GraphNode }) {
  const { t } = useTranslationRef(vellumTranslationRef);
  return (
    <>
      {props.node.opinions?.map(({ tool, says, why }) => (
        <p className={styles.words} key={tool}>
          {isWord(says) && `${t(`opinion.${tool}`, { says })} `}
          {why}
        </p>
      ))}
    </>
  );
}

/** Where a tool has no word for the object, the reason says it all. */
function isWord(says: string): boolean {
  return says !== 'no check' && says !== 'not known';
}
