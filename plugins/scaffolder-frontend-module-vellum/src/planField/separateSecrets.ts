/**
 * The values of a form without those of its secret fields, and the names of the secrets that are filled in. A secret field
 * puts a star into the form for each character at once, and what was typed into `secrets` a moment later: the stars tell
 * that it is one also in between. They stay here, since the backend need not know how many there are.
 *
 * @internal
 */
export function separateSecrets(
  formValues: Record<string, unknown>,
  secrets: Record<string, string>,
): { values: Record<string, unknown>; secretNames: string[] } {
  const entries = Object.entries(formValues);
  return {
    values: Object.fromEntries(
      entries.filter(([key, value]) => !(key in secrets) && !isMasked(value)),
    ),
    secretNames: entries
      .filter(([, value]) => isMasked(value))
      .map(([key]) => key),
  };
}

function isMasked(value: unknown): boolean {
  return typeof value === 'string' && /^\*+$/.test(value);
}
