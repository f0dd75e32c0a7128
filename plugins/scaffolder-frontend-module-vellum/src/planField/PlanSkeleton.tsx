import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { scaffolderVellumTranslationRef } from '../translation';
import { Panel } from '../plan/Panel';
import styles from '../plan/PlanView.module.css';

const SIDE = [210, 250, 180, 220];
const DIFF = [240, 180, 300, 210, 260, 190, 230];

/** The shape of a plan before it is there. */
export function PlanSkeleton() {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  return (
    <div className={styles.grid} role="status">
      {[SIDE, DIFF].map((widths, index) => (
        <Panel className={styles.summary} key={index}>
          {index === 0 && <p className={styles.text}>{t('plan.loading')}</p>}
          {widths.map(width => (
            <Skeleton
              key={width}
              width={width}
              height={14}
              style={{ maxWidth: '100%' }}
            />
          ))}
        </Panel>
      ))}
    </div>
  );
}
