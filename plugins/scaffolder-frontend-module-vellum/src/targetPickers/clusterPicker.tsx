import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FieldExtensionComponentProps,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { LiveHint } from '../textField/LiveHint';
import { scaffolderVellumTranslationRef } from '../translation';
import { clustersOf, usualTarget } from './targetChoices';
import { PickerField } from './PickerField';
import { useTargets } from './useTargets';

function ClusterPicker(props: FieldExtensionComponentProps<string, {}>) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const answer = useTargets();
  if (answer.status === 'loading') {
    return <LiveHint tone="busy">{t('target.loading')}</LiveHint>;
  }
  if (answer.status === 'failed') {
    return (
      <LiveHint tone="unknown">
        {t('target.clustersUnknown', { message: answer.message })}
      </LiveHint>
    );
  }
  const clusters = clustersOf(answer.value);
  if (clusters.length < 2) {
    // The line of the repository names it.
    return null;
  }
  return (
    <PickerField
      field={props}
      values={clusters}
      usual={usualTarget(answer.value)?.cluster}
    />
  );
}

/**
 * The field `VellumClusterPicker`: shown where there is more than one cluster.
 *
 * @internal
 */
export const clusterPicker = createFormField({
  name: 'VellumClusterPicker',
  component: ClusterPicker,
  schema: makeFieldSchema({ output: z => z.string() }),
});
