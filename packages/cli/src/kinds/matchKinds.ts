import { KnownKind } from './KnownKind';

/** `v1`, `v1beta2`: kubectl lets a version stand between kind and group. */
const VERSION = /^v\d+((alpha|beta)\d+)?(\.|$)/;

/**
 * The kinds that a word means, as kubectl reads it: kind, plural, singular or short name in any case, and after a dot
 * the group or its beginning.
 */
export function matchKinds(
  word: string,
  kinds: readonly KnownKind[],
): KnownKind[] {
  const [head, ...rest] = word.toLowerCase().split('.');
  const group = rest.join('.').replace(VERSION, '');
  return kinds.filter(
    kind =>
      namesOf(kind).includes(head) &&
      (group === '' ||
        kind.group === group ||
        kind.group.startsWith(`${group}.`)),
  );
}

/** The words that mean a kind, in lower case. */
export function namesOf(kind: KnownKind): string[] {
  const { plural, singular, shortNames = [] } = kind;
  const name = kind.kind.toLowerCase();
  return [name, plural, singular, ...shortNames, ...guessedPlurals(name)]
    .filter((word): word is string => Boolean(word))
    .map(word => word.toLowerCase());
}

/** Where no definition says it, as `kubectl` itself guesses. */
function guessedPlurals(name: string): string[] {
  if (/(s|x|z|ch|sh)$/.test(name)) {
    return [`${name}es`];
  }
  return [/[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`];
}
