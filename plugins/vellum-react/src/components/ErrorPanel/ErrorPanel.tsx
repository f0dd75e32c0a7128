import { Box, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { causeOf } from '../../state/causeOf';
import { vellumTranslationRef } from '../../translation';
import { StateIcon } from '../StateLabel/StateIcon';
import styles from './ErrorPanel.module.css';

/** A view that could not be read at all: what happened, and what to do. */
export function ErrorPanel(props: {
  error: Error;
  isRetrying?: boolean;
  onRetry: () => void;
}) {
  const { isRetrying, onRetry } = props;
  const error = causeOf(props.error);
  const { t } = useTranslationRef(vellumTranslationRef);
  const [title, next] = (() => {
    switch (error.name) {
      case 'NotFoundError':
        return [t('error.notFound'), t('error.notFoundNext')];
      case 'NotAllowedError':
        return [t('error.notAllowed'), t('error.notAllowedNext')];
      default:
        return [t('error.title'), t('error.next')];
    }
  })();
  return (
    <Box as="section" bg="neutral" className={styles.panel} role="alert">
      <h2>
        <StateIcon tone="bad" />
        {title}
      </h2>
      <p className={styles.message}>{error.message}</p>
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
