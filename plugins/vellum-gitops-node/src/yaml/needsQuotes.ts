const KEYWORDS = new Set([
  'y',
  'n',
  'yes',
  'no',
  'on',
  'off',
  'true',
  'false',
  'null',
]);

/*
 * Kubernetes' tools read YAML 1.1 with the additions of go-yaml (0o7, 1e3 without a dot), JavaScript's read YAML 1.2, and
 * the three disagree on what a plain scalar means. Rather than follow each grammar, only texts that start with a letter
 * and consist of harmless characters are written plain: no number, date, time or special of any reader starts so.
 * A slash or `./` may come first, because paths are common in kustomizations and read better plain.
 */
const PLAIN = /^(?:\.{0,2}\/)?[A-Za-z](?:[A-Za-z0-9 ._/+@()=-]|:(?! |$))*$/;

/**
 * Whether a text must be quoted so that every YAML reader gives back the same text.
 *
 * @internal
 */
export function needsQuotes(text: string): boolean {
  return (
    !PLAIN.test(text) || text.endsWith(' ') || KEYWORDS.has(text.toLowerCase())
  );
}
