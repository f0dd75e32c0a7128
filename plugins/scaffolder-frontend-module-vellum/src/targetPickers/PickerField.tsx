import { useEffect } from 'react';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ChoiceField } from '../textField/ChoiceField';

/** A choice among values that are known; the form begins with the usual one. */
export function PickerField(props: {
  field: FieldExtensionComponentProps<string, any>;
  values: readonly string[];
  titles?: readonly string[];
  /** Taken where the form has no value yet; where absent, the person has to choose. */
  usual?: string;
}) {
  const { field, values, titles, usual } = props;
  const { formData, onChange } = field;
  // One that cannot be chosen stays, and is refused: nobody gets another cluster than the one they were sent to.
  const next = formData ?? usual;
  useEffect(() => {
    if (next !== formData) {
      onChange(next);
    }
    // The form gives another function at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [next, formData]);
  return <ChoiceField field={field} values={values} titles={titles} />;
}
