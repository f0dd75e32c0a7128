import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { LiveHint } from '../textField/LiveHint';
import { scaffolderVellumTranslationRef } from '../translation';
import { clustersOf, usualTarget } from './targetChoices';
import { PickerField } from './PickerField';
import { beginsWithUsual, PickerOptions, pickerSchema } from './pickerOptions';
import { TargetLine } from './TargetLine';
import { useTargets } from './useTargets';

function ClusterPicker(
  props: FieldExtensionComponentProps<string, PickerOptions>,
) {
  const { formData, uiSchema } = props;
  const takesUsual = beginsWithUsual(uiSchema['ui:options']);
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const answer = useTargets();
  if (answer.status === 'loading') {
    return <LiveHint tone="busy">{t('target.loading')}</LiveHint>;
  }
  if (answer.status === 'failed') {
    const { message } = answer;
    const unknown = formData
      ? t('target.unknownKept', { message, cluster: formData })
      : t(takesUsual ? 'target.unknown' : 'target.unknownWhere', { message });
    return (
      <LiveHint tone="unknown" onRetry={answer.retry}>
        {unknown}
      </LiveHint>
    );
  }
  const targets = answer.value;
  if (targets.length === 0) {
    return <LiveHint tone="bad">{t('target.none')}</LiveHint>;
  }
  if (targets.length === 1) {
    return <TargetLine target={targets[0]} />;
  }
  const clusters = clustersOf(targets);
  if (clusters.length < 2) {
    return null;
  }
  return (
    <>
      <PickerField
        field={props}
        values={clusters}
        usual={takesUsual ? usualTarget(targets)?.cluster : undefined}
      />
      {!formData && !takesUsual && (
        <LiveHint tone="unknown">{t('target.choose')}</LiveHint>
      )}
      {formData && !clusters.includes(formData) && (
        <LiveHint tone="bad">
          {t('target.gone', { cluster: formData })}
        </LiveHint>
      )}
    </>
  );
}

/**
 * The field `VellumClusterPicker`: a choice where there is more than one cluster; where there is nothing to choose, or nothing
 * is known, it says so for the field of the repository too.
 *
 * @internal
 */
export const clusterPicker = createFormField({
  name: 'VellumClusterPicker',
  component: ClusterPicker,
  schema: pickerSchema,
});
