import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** Options of the fields for cluster and repository. @internal */
export interface PickerOptions {
  mode?: 'create' | 'change' | 'remove';
}

/** What the fields for cluster and repository write into a form, and what they are told. @internal */
export const pickerSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      mode: z
        .enum(['create', 'change', 'remove'])
        .optional()
        .describe(
          'With "create", the default, the form begins with the usual one; a form that changes or removes something never takes one that nobody chose',
        ),
    }),
});

/** Whether a form without a value takes the usual one: what is there already is in one place and no other. @internal */
export function beginsWithUsual(options: PickerOptions | undefined): boolean {
  return (options?.mode ?? 'create') === 'create';
}
