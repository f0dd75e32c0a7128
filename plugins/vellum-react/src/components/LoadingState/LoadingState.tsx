import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vellumTranslationRef } from '../../translation';
import styles from './LoadingState.module.css';

/** Widths of the names in the sketched lines, so that they do not look like a table of equals. */
const LINES = [168, 212, 148, 132, 190, 156];

/** The shape of a view before its first answer. */
export function LoadingState() {
  const { t } = useTranslationRef(vellumTranslationRef);
  return (
    <div className={styles.loading} role="status" aria-label={t('loading')}>
      <div className={styles.panel}>
        <Skeleton width={320} height={18} />
        <Skeleton width={520} height={14} style={{ maxWidth: '100%' }} />
      </div>
      <div className={styles.table}>
        {LINES.map((width, index) => (
          <div className={styles.line} key={width}>
            <Skeleton
              width={width}
              height={13}
              style={{ marginLeft: Math.min(index, 2) * 18 }}
            />
            <Skeleton width={84} height={13} />
          </div>
        ))}
      </div>
    </div>
  );
}
