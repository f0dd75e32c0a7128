import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/**
 * The text field that the form itself would draw, in whatever theme it is in, so that a field of the suite looks like the
 * others. `examples` are offered while typing.
 */
export function PlainTextField(props: {
  field: FieldExtensionComponentProps<string, {}>;
  examples?: readonly string[];
}) {
  const { field, examples } = props;
  const { 'ui:field': _, ...uiSchema } = field.uiSchema;
  const { StringField } = field.registry.fields;
  return (
    <StringField
      {...field}
      uiSchema={uiSchema}
      schema={
        examples ? { ...field.schema, examples: [...examples] } : field.schema
      }
    />
  );
}
