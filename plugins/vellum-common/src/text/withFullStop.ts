/** A controller's words as a sentence: with a full stop, unless they end in one. @internal */
export function withFullStop(text: string): string {
  return /[.!?]\s*$/.test(text) ? text.trim() : `${text.trim()}.`;
}
