import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FieldExtensionComponentProps,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { LiveHint } from '../textField/LiveHint';
import { PlainTextField } from '../textField/PlainTextField';
import { scaffolderVellumTranslationRef } from '../translation';
import { useKnownNamespaces } from './useKnownNamespaces';

function NamespacePicker(props: FieldExtensionComponentProps<string, {}>) {
  const { formData = '' } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const known = useKnownNamespaces();
  const isNew = known && formData !== '' && !known.includes(formData);
  return (
    <>
      <PlainTextField field={props} examples={known} />
      <LiveHint tone={isNew ? 'unknown' : undefined}>
        {isNew && t('namespace.unknown', { namespace: formData })}
      </LiveHint>
    </>
  );
}

/**
 * The field `VellumNamespacePicker`: suggests, and takes any other.
 *
 * @internal
 */
export const namespacePicker = createFormField({
  name: 'VellumNamespacePicker',
  component: NamespacePicker,
  schema: makeFieldSchema({ output: z => z.string() }),
});
