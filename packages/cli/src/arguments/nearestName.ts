/** More letters wrong than this is another word. */
const MAX_DISTANCE = 3;

/** The name that a mistyped one most likely means, or `undefined` where none is close. */
export function nearestName(
  typed: string,
  names: Iterable<string>,
): string | undefined {
  let nearest: string | undefined;
  let least = Math.min(MAX_DISTANCE, Math.ceil(typed.length / 2)) + 1;
  for (const name of names) {
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      current[column] = Math.min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + change,
      );
    }
    previous = current;
  }
  return previous[b.length];
}
