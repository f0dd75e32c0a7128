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
}) {
  const { field, api, beginsWithUsual } = props;
  const { formData, onChange } = field;
  const { group, versions, preferred, notes } = api;
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

  if (versions.length === 0) {
    return <LiveHint tone="unknown">{t('version.none')}</LiveHint>;
  }
  const isServed = next === undefined || versions.includes(next);
  if (versions.length === 1 && isServed) {
    return (
      <LiveHint>
        {t('version.only', { version: `${group}/${versions[0]}` })}
      </LiveHint>
    );
  }
  const values = isServed ? versions : [...versions, next];
  return (
    <>
      <ChoiceField
        field={field}
        values={values}
        titles={values.map(version =>
          version === usual ? t('version.recommended', { version }) : version,
        )}
      />
      <LiveHint tone={isServed ? undefined : 'bad'}>
        {isServed
          ? notes.length > 0 && t('version.fromRepository')
          : t('version.gone', { version: next })}
      </LiveHint>
    </>
  );
}
