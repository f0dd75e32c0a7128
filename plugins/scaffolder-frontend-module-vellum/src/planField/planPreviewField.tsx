import {
  FieldExtensionComponentProps,
  makeFieldSchema,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { GitopsMode } from '@vellum-io/backstage-plugin-vellum-common';
import { fingerprintOf } from './fingerprintOf';
import { valuesBeside } from './PlanFieldValue';
import { PlanPreview } from './PlanPreview';
import { separateSecrets } from './separateSecrets';
import { validatePlanField } from './validatePlanField';

const schema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      product: z
        .string()
        .describe(
          'What the form describes: vellum-platform, seldon-team or kubeflow-profile',
        ),
      mode: z
        .enum(['create', 'change', 'remove'])
        .describe('What is done with it'),
    }),
});

type Props = FieldExtensionComponentProps<
  string,
  { product: string; mode: GitopsMode }
>;

function PlanPreviewField(props: Props) {
  const { name, onChange, uiSchema, formContext } = props;
  const { secrets } = useTemplateSecrets();
  const { product = '', mode = 'create' } = uiSchema['ui:options'] ?? {};
  const values = valuesBeside(formContext?.formData ?? {}, name);
  const { values: shown, secretNames } = separateSecrets(values, secrets);
  return (
    <PlanPreview
      request={{ product, mode, values: shown }}
      fingerprint={fingerprintOf(values)}
      secrets={secretNames}
      onChange={onChange}
    />
  );
}

/**
 * The field `VellumPlanPreview`.
 *
 * @internal
 */
export const planPreviewField = createFormField({
  name: 'VellumPlanPreview',
  component: PlanPreviewField,
  schema,
  validation: (value, field, { formData }) => {
    const reason = validatePlanField(value, formData);
    if (reason) {
      field.addError(reason);
    }
  },
});
