import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { PlainTextField } from './PlainTextField';

/** The list that the form itself would draw for a field with these values, in whatever theme it is in. */
export function ChoiceField(props: {
  field: FieldExtensionComponentProps<string, any>;
  values: readonly string[];
  /** What a person reads instead of each value. */
  titles?: readonly string[];
}) {
  const { field, values, titles } = props;
  const { schema, uiSchema } = field;
  const [first] = values;
  return (
    <PlainTextField
      field={{
        ...field,
        // With a default there is no empty line to choose.
        schema: { ...schema, enum: [...values], default: first },
        uiSchema: titles
          ? { ...uiSchema, 'ui:enumNames': [...titles] }
          : uiSchema,
      }}
    />
  );
}
