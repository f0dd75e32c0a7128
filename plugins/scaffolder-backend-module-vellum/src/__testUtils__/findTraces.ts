/** The ways in which a value could have been written down. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
}

/** Where any of some values is, in whatever form: `place: name of the value`. */
export function findTraces(
  places: Record<string, string>,
  values: Record<string, string>,
): string[] {
  return Object.entries(places).flatMap(([place, text]) =>
    Object.entries(values)
      .filter(([, value]) => formsOf(value).some(form => text.includes(form)))
      .map(([name]) => `${place}: ${name}`),
  );
}
