import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import styles from './PlainTextField.module.css';

/**
 * The text field that the form itself would draw, in whatever theme it is in, so that a field of the suite looks like the
 * others, with its help. `examples` are offered while typing.
 */
export function PlainTextField(props: {
  field: FieldExtensionComponentProps<string, {}>;
  examples?: readonly string[];
}) {
  const { field, examples } = props;
  const { 'ui:field': _, ...uiSchema } = field.uiSchema;
  const { StringField } = field.registry.fields;
  const { description } = field.schema;
  return (
    <>
      <StringField
        {...field}
        uiSchema={uiSchema}
        schema={
          examples ? { ...field.schema, examples: [...examples] } : field.schema
        }
      />
      {/* The form shows the help of its own fields only. */}
      {description && (
        <p className={styles.help} id={`${field.idSchema.$id}__description`}>
          {description}
        </p>
      )}
    </>
  );
}
