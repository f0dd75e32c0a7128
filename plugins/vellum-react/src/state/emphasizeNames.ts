/** A piece of a sentence; `strong` where it is the name of an object. */
export interface TextPiece {
  text: string;
  strong: boolean;
}

/**
 * Cuts a sentence at the names it mentions, so that they can be set apart. A name counts only as a whole word: `istio`
 * does not cut `istio-base`.
 */
export function emphasizeNames(
  sentence: string,
  names: readonly string[],
): TextPiece[] {
  const escaped = [...new Set(names)]
    .filter(name => name.length > 0)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (escaped.length === 0) {
    return [{ text: sentence, strong: false }];
  }
  const pattern = new RegExp(
    `(?<![\\w.-])(${escaped.join('|')})(?![\\w-]|\\.\\w)`,
  );
  return sentence
    .split(pattern)
    .map((text, index) => ({ text, strong: index % 2 === 1 }))
    .filter(piece => piece.text.length > 0);
}
