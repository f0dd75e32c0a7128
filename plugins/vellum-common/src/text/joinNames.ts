/** `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`. @public */
export function joinNames(names: readonly string[], shown = 3): string {
  const rest = names.length - shown;
  const parts = rest > 1 ? [...names.slice(0, shown), `${rest} more`] : names;
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
