import { fingerprintOf } from './fingerprintOf';
import { valuesBeside } from './PlanFieldValue';

const REASONS: Record<string, string> = {
  problems:
    'This change cannot be proposed as it is; the problems are named on this page',
  nothing:
    'There is nothing to change: the repository says already what the form says; go back and change a value',
  failed:
    'The change could not be worked out; choose “Try again” on this page before you go on',
  stale: 'The values have changed; choose “Work it out again” on this page',
  loading: 'The change is still being worked out; wait for it, then go on',
};

/**
 * Says why the form cannot go on; undefined where the plan is there, has no problems, and is that of the values of the form.
 *
 * @internal
 */
export function validatePlanField(
  value: string | undefined,
  formData: Record<string, unknown>,
): string | undefined {
  const [state, fingerprint] = (value ?? 'loading').split(':');
  if (state !== 'planned') {
    return REASONS[state] ?? REASONS.loading;
  }
  // The validation is not told the name of its field; it is the one with the value.
  const isCurrent = Object.keys(formData)
    .filter(key => formData[key] === value)
    .some(key => fingerprintOf(valuesBeside(formData, key)) === fingerprint);
  return isCurrent ? undefined : REASONS.stale;
}
