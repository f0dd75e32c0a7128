import { useEffect } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { GitopsApiVersions } from '@vellum-io/backstage-plugin-vellum-common';
import { ChoiceField } from '../textField/ChoiceField';
import { LiveHint } from '../textField/LiveHint';
import { scaffolderVellumTranslationRef } from '../translation';

/** The versions that are known, or a line that says which one is written. */
export function ApiVersionChoice(props: {
  field: FieldExtensionComponentProps<string, any>;
  api: GitopsApiVersions;
  /** Whether a form without a value takes the version that is recommended. */
  beginsWithUsual: boolean;
  onRetry(): void;
}) {
  const { field, api, beginsWithUsual, onRetry } = props;
  const { formData, onChange } = field;
  const { group, versions, preferred, from, notes } = api;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const usual = preferred ?? versions[0];
  const next = formData ?? (beginsWithUsual ? usual : undefined);
  useEffect(() => {
    if (next !== formData) {
      onChange(next);
    }
    // The form gives another function at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [next, formData]);

  const isServing = from === 'cluster';
  const besides = notes.map(note => ` ${t('version.note', { note })}`).join('');
  // What could not be asked may answer at another time.
  const retry = notes.length > 0 ? { onRetry } : {};
  if (versions.length === 0) {
    return (
      <LiveHint tone="unknown" {...retry}>
        {t('version.none')}
        {besides}
      </LiveHint>
    );
  }
  const isKnown = next === undefined || versions.includes(next);
  if (versions.length === 1 && isKnown) {
    const version = `${group}/${versions[0]}`;
    return (
      <LiveHint {...retry}>
        {t(isServing ? 'version.only' : 'version.onlyDefined', { version })}
        {besides}
      </LiveHint>
    );
  }
  const values = isKnown ? versions : [...versions, next];
  return (
    <>
      <ChoiceField
        field={field}
        values={values}
        titles={values.map(version =>
          version === usual ? t('version.recommended', { version }) : version,
        )}
      />
      {isKnown ? (
        <LiveHint {...retry}>
          {!isServing && t('version.defined')}
          {besides}
        </LiveHint>
      ) : (
        <LiveHint tone="bad" {...retry}>
          {t(isServing ? 'version.gone' : 'version.goneDefined', {
            version: next,
          })}
          {besides}
        </LiveHint>
      )}
    </>
  );
}
