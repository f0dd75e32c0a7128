/** A clause as the start of a sentence. @internal */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence as a clause after a colon. Words in capitals, such as ACME, stay. @internal */
export function uncapitalize(text: string): string {
  return /^[A-Z][a-z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
