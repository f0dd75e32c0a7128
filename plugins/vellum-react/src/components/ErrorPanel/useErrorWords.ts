import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { causeOf } from '../../state/causeOf';
import { Tone } from '../../state/stateTone';
import { vellumTranslationRef } from '../../translation';

/** An error in words for the reader. @public */
export interface ErrorWords {
  tone: Tone;
  /** What happened. */
  title: string;
  /** What the backend said of it. */
  message: string;
  /** What to do. */
  next: string;
}

/** What a failed read of a view means for the one who looks at it. @public */
export function useErrorWords(error: Error): ErrorWords {
  const { t } = useTranslationRef(vellumTranslationRef);
  const { name, message } = causeOf(error);
  switch (name) {
    case 'NotFoundError':
      return {
        tone: 'unknown',
        title: t('error.notFound'),
        message,
        next: t('error.notFoundNext'),
      };
    case 'NotAllowedError':
      return {
        tone: 'locked',
        title: t('error.notAllowed'),
        message,
        next: t('error.notAllowedNext'),
      };
    default:
      return {
        tone: 'bad',
        title: t('error.title'),
        message,
        next: t('error.next'),
      };
  }
}
