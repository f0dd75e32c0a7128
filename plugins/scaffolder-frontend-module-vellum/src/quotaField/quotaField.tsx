import { useApi } from '@backstage/frontend-plugin-api';
import {
  FieldExtensionComponentProps,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { readText } from '../answer/readText';
import { useAnswer } from '../answer/useAnswer';
import { gitopsApiRef } from '../api/GitopsApi';
import { PlainTextField } from '../textField/PlainTextField';
import { QuotaHint } from './QuotaHint';
import { QuotaNamespace, quotaNamespace } from './quotaNamespace';

/** Long enough that a cluster is not asked for every letter of a namespace. */
const PAUSE_MS = 400;

interface Options extends QuotaNamespace {
  resource: 'cpu' | 'memory';
}

const schema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      resource: z.enum(['cpu', 'memory']).describe('What the amount is of'),
      namespaceField: z
        .string()
        .optional()
        .describe(
          'Field with the namespace that gets the quota: what it has so far does not count',
        ),
      environmentField: z
        .string()
        .optional()
        .describe(
          'Field with the environment, whose name stands behind that of the namespace except in production',
        ),
    }),
});

function QuotaField(props: FieldExtensionComponentProps<string, Options>) {
  const { formData, formContext, uiSchema } = props;
  const { resource = 'cpu', ...fields } = uiSchema['ui:options'] ?? {};
  const gitops = useApi(gitopsApiRef);
  const values = formContext?.formData;
  const request = {
    namespace: quotaNamespace(fields, values),
    cluster: readText(values, 'cluster'),
    repository: readText(values, 'repository'),
  };
  const answer = useAnswer(
    `capacity ${JSON.stringify(request)}`,
    signal => gitops.capacity(request, { signal }),
    PAUSE_MS,
  );
  return (
    <>
      <PlainTextField field={props} />
      <QuotaHint answer={answer} resource={resource} typed={formData} />
    </>
  );
}

/**
 * The field `VellumQuotaField`.
 *
 * @internal
 */
export const quotaField = createFormField({
  name: 'VellumQuotaField',
  component: QuotaField,
  schema,
});
