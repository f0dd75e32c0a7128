import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatAge, Headline } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';

/** "Not ready for 12 min: nothing reconciles the KnativeServing", with the parts that are known. @public */
export function useStatement(headline: Headline, now: Date): string {
  const { t } = useTranslationRef(vellumTranslationRef);
  const { title, since, cause } = headline;
  const statement = since
    ? t('headline.for', { title, age: formatAge(since, now) })
    : title;
  return cause ? t('headline.withCause', { statement, cause }) : statement;
}
