/**
 * The plural of a kind, by the rule that Kubernetes itself guesses with: `Applications`, `Policies`, `Ingresses`.
 *
 * @internal
 */
export function guessPlural(kind: string): string {
  if (/(s|x|z|ch|sh)$/i.test(kind)) {
    return `${kind}es`;
  }
  return /[^aeiou]y$/i.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}
