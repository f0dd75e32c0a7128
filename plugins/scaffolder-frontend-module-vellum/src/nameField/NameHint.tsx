import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LiveHint } from '../textField/LiveHint';
import { scaffolderVellumTranslationRef } from '../translation';
import { NameState } from './useNameState';

/** What is known of a name, in words. */
export function NameHint({ name, state }: { name: string; state: NameState }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  switch (state.status) {
    case 'idle':
      return <LiveHint />;
    case 'checking':
      return <LiveHint tone="busy">{t('name.checking')}</LiveHint>;
    case 'free':
      return <LiveHint tone="ok">{t('name.free', { name })}</LiveHint>;
    case 'taken':
      return (
        <LiveHint tone="bad">
          {t('name.taken', { name, title: state.title })}
        </LiveHint>
      );
    case 'unknown':
      return (
        <LiveHint tone="unknown">
          {t('name.unknown', { message: state.message })}
        </LiveHint>
      );
    default:
      return state satisfies never;
  }
}
