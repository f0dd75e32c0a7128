import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { StateIcon, Tone } from '@vellum-io/backstage-plugin-vellum-react';
import { scaffolderVellumTranslationRef } from '../translation';
import styles from './LiveHint.module.css';

/** What is known of a value while it is typed; screen readers say it when it changes. */
export function LiveHint(props: {
  tone?: Tone;
  /** Worth a second thought, and no obstacle. */
  isWarning?: boolean;
  /** Where it could not be found out, and may be at another time. */
  onRetry?(): void;
  children?: ReactNode;
}) {
  const { tone, isWarning, onRetry, children } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const plain = tone ? '' : styles.quiet;
  return (
    <div
      className={`${styles.hint} ${isWarning ? styles.warning : plain}`}
      role="status"
    >
      {tone && <StateIcon tone={tone} />}
      <div>
        {children}
        {onRetry && (
          <div>
            <Button size="small" variant="secondary" onPress={onRetry}>
              {t('failed.retry')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
