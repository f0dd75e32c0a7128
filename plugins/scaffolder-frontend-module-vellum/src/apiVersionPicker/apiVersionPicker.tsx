import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FieldExtensionComponentProps,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { readText } from '../answer/readText';
import { LiveHint } from '../textField/LiveHint';
import { scaffolderVellumTranslationRef } from '../translation';
import { ApiVersionChoice } from './ApiVersionChoice';
import { useApiVersions } from './useApiVersions';

interface Options {
  product: string;
  mode?: 'create' | 'change';
}

const schema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      product: z.string().describe('Whose API it is, as vellum-platform'),
      mode: z
        .enum(['create', 'change'])
        .optional()
        .describe(
          'With "create", the default, the form begins with the version that is recommended; with "change", what is in git stays until somebody chooses',
        ),
    }),
});

function ApiVersionPicker(
  props: FieldExtensionComponentProps<string, Options>,
) {
  const { formData, formContext, uiSchema } = props;
  const { product = '', mode = 'create' } = uiSchema['ui:options'] ?? {};
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const answer = useApiVersions({
    product,
    cluster: readText(formContext?.formData, 'cluster'),
    repository: readText(formContext?.formData, 'repository'),
  });
  switch (answer.status) {
    case 'loading':
      return <LiveHint tone="busy">{t('version.loading')}</LiveHint>;
    case 'failed':
      return (
        <LiveHint tone="unknown" onRetry={answer.retry}>
          {formData
            ? t('version.unknownKept', {
                message: answer.message,
                version: formData,
              })
            : t('version.unknown', { message: answer.message })}
        </LiveHint>
      );
    default:
      return (
        <ApiVersionChoice
          field={props}
          api={answer.value}
          onRetry={answer.retry}
          beginsWithUsual={mode === 'create'}
        />
      );
  }
}

/**
 * The field `VellumApiVersionPicker`: shown where there is more than one version to choose.
 *
 * @internal
 */
export const apiVersionPicker = createFormField({
  name: 'VellumApiVersionPicker',
  component: ApiVersionPicker,
  schema,
});
