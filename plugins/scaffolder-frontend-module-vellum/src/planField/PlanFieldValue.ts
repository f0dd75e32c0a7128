/**
 * What the field holds in the form: whether there is a plan, and of which values. The plan itself stays out of the task's
 * parameters.
 *
 * @internal
 */
export type PlanFieldValue =
  | `planned:${string}`
  | 'problems'
  | 'nothing'
  | 'failed'
  | 'stale'
  | 'loading';

/**
 * The values of a form that a plan is made of: all but that of the field itself.
 *
 * @internal
 */
export function valuesBeside(
  formData: Record<string, unknown>,
  field: string,
): Record<string, unknown> {
  const { [field]: _, ...values } = formData;
  return values;
}
