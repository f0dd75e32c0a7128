import { ReactNode } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardFooter, CardHeader, Link } from '@backstage/ui';
import {
  GraphViewResult,
  StateIcon,
  useErrorWords,
  useGraphView,
} from '@vellum-io/backstage-plugin-vellum-react';
import { crossplaneRouteRef } from '../routes';
import { vellumCrossplaneTranslationRef } from '../translation';
import { CompositionSummary } from './CompositionSummary';
import { NoComposition } from './NoComposition';
import styles from './CrossplaneCard.module.css';

/** The state of the composition in one sentence, with counts and the way to the tab. */
export function CrossplaneCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  const result = useGraphView(entity, 'crossplane');
  const tabLink = useRouteRef(crossplaneRouteRef)?.();
  return (
    <Card className={styles.card}>
      <CardHeader>
        <h3 className={styles.title}>{t('card.title')}</h3>
      </CardHeader>
      <CardBody>
        <CardContent result={result} />
      </CardBody>
      {tabLink && (
        <CardFooter>
          <Link href={tabLink} variant="body-small">
            {t('card.open')}
          </Link>
        </CardFooter>
      )}
    </Card>
  );
}

function CardContent({ result }: { result: GraphViewResult }): ReactNode {
  const { t } = useTranslationRef(vellumCrossplaneTranslationRef);
  switch (result.status) {
    case 'loading':
      return <p className={styles.quiet}>{t('card.loading')}</p>;
    case 'error':
      return <Failure error={result.error} />;
    case 'ready':
      return result.view.graph.roots.length > 0 ? (
        <CompositionSummary view={result.view} error={result.error} />
      ) : (
        <NoComposition view={result.view} error={result.error} />
      );
    default:
      return result satisfies never;
  }
}

function Failure({ error }: { error: Error }) {
  const { tone, title, message } = useErrorWords(error);
  return (
    <div role="alert">
      <p className={styles.line}>
        <StateIcon tone={tone} />
        <span>{title}</span>
      </p>
      <p className={styles.quiet}>{message}</p>
    </div>
  );
}
