import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  FieldExtensionComponentProps,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { PlainTextField } from '../textField/PlainTextField';
import { findNamesake, NamePlace } from './findNamesake';
import { NameHint } from './NameHint';
import { useNameState } from './useNameState';

const schema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      kind: z
        .string()
        .optional()
        .describe(
          'Kind of the entity that gets the name; Resource where absent',
        ),
    }),
});

function NameField(props: FieldExtensionComponentProps<string, NamePlace>) {
  const { formData = '', uiSchema, schema: fieldSchema } = props;
  const { kind } = uiSchema['ui:options'] ?? {};
  const state = useNameState(formData, kind, fieldSchema.pattern);
  return (
    <>
      <PlainTextField field={props} />
      {/* Once the form has refused the name, its own words say so. */}
      {!(state.status === 'taken' && props.rawErrors?.length) && (
        <NameHint name={formData} state={state} />
      )}
    </>
  );
}

/**
 * The field `VellumNameField`.
 *
 * @internal
 */
export const nameField = createFormField({
  name: 'VellumNameField',
  component: NameField,
  schema,
  validation: async (name, field, { apiHolder, uiSchema }) => {
    const catalog = apiHolder.get(catalogApiRef);
    if (!catalog || !name) {
      return;
    }
    // A catalog that does not answer holds nobody up: the plan and the submission look in git again.
    const namesake = await findNamesake(
      catalog,
      name,
      uiSchema?.['ui:options'] ?? {},
    ).catch(() => undefined);
    if (namesake) {
      field.addError(`${name} is in the catalog already; choose another name`);
    }
  },
});
