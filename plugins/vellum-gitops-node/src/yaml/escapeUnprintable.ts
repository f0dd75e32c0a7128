// Line breaks to YAML 1.1 but not to 1.2, a byte order mark, and the C1 controls: raw, they are folded or refused.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Escapes, in YAML text whose unusual characters all stand inside double quotes, what YAML 1.1 readers would
 * fold or refuse.
 *
 * @internal
 */
export function escapeUnprintable(yamlText: string): string {
  return yamlText.replace(
    UNPRINTABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
