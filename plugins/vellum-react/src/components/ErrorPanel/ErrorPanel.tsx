import { Box, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vellumTranslationRef } from '../../translation';
import { StateIcon } from '../StateLabel/StateIcon';
import { useErrorWords } from './useErrorWords';
import styles from './ErrorPanel.module.css';

/** A view that could not be read at all: what happened, and what to do. */
export function ErrorPanel(props: {
  error: Error;
  isRetrying?: boolean;
  onRetry: () => void;
}) {
  const { error, isRetrying, onRetry } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const { tone, title, message, next } = useErrorWords(error);
  return (
    <Box as="section" bg="neutral" className={styles.panel} role="alert">
      <h2>
        <StateIcon tone={tone} />
        {title}
      </h2>
      <p className={styles.message}>{message}</p>
      <p>{next}</p>
      <Button
        size="small"
        variant="secondary"
        isPending={isRetrying}
        onPress={onRetry}
      >
        {t('error.retry')}
      </Button>
    </Box>
  );
}
