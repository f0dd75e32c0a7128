import { useEffect } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { readText } from '../answer/readText';
import { LiveHint } from '../textField/LiveHint';
import { scaffolderVellumTranslationRef } from '../translation';
import { targetsOf, usualTarget } from './targetChoices';
import { PickerField } from './PickerField';
import { beginsWithUsual, PickerOptions, pickerSchema } from './pickerOptions';
import { TargetLine } from './TargetLine';
import { useTargets } from './useTargets';

function RepositoryPicker(
  props: FieldExtensionComponentProps<string, PickerOptions>,
) {
  const { formData, formContext, onChange, uiSchema } = props;
  const takesUsual = beginsWithUsual(uiSchema['ui:options']);
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const answer = useTargets();
  const all = answer.status === 'ready' ? answer.value : undefined;
  const cluster = readText(formContext?.formData, 'cluster');
  const targets = all && targetsOf(all, cluster);
  const repositories = [
    ...new Set(targets?.map(({ repository }) => repository)),
  ];
  // A repository of the cluster that was chosen before would go on unseen.
  const isForeign =
    repositories.length > 0 &&
    formData !== undefined &&
    !repositories.includes(formData);
  useEffect(() => {
    if (isForeign) {
      onChange(undefined);
    }
    // The form gives another function at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isForeign]);

  // What is to be said then, the field of the cluster says.
  if (!targets || all.length < 2) {
    return null;
  }
  const chosen = targets.filter(
    ({ repository }) =>
      repositories.length === 1 || repository === (formData ?? ''),
  );
  return (
    <>
      {repositories.length > 1 && (
        <PickerField
          field={props}
          values={repositories}
          usual={takesUsual ? usualTarget(targets)?.repository : undefined}
        />
      )}
      {repositories.length > 1 && !formData && !takesUsual && (
        <LiveHint tone="unknown">{t('target.chooseRepository')}</LiveHint>
      )}
      {chosen.length === 1 && <TargetLine target={chosen[0]} />}
    </>
  );
}

/**
 * The field `VellumRepositoryPicker`, which stands below a `VellumClusterPicker`: a choice where the cluster has more than one
 * repository, and a line that says where the change goes.
 *
 * @internal
 */
export const repositoryPicker = createFormField({
  name: 'VellumRepositoryPicker',
  component: RepositoryPicker,
  schema: pickerSchema,
});
