/**
 * Orders two semantic versions as Helm does: numbers by value, a pre-release before its release,
 * a leading `v` and build data without meaning.
 *
 * @internal
 */
export function compareVersions(a: string, b: string): number {
  const one = parse(a);
  const other = parse(b);
  for (let index = 0; index < 3; index += 1) {
    if (one.core[index] !== other.core[index]) {
      return one.core[index] - other.core[index];
    }
  }
  if (one.pre.length === 0 || other.pre.length === 0) {
    return Number(one.pre.length === 0) - Number(other.pre.length === 0);
  }
  for (
    let index = 0;
    index < Math.max(one.pre.length, other.pre.length);
    index += 1
  ) {
    const order = compareIdentifiers(one.pre[index], other.pre[index]);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

function compareIdentifiers(a?: string, b?: string): number {
  if (a === undefined || b === undefined) {
    return Number(a !== undefined) - Number(b !== undefined);
  }
  const isNumber = [a, b].map(text => /^\d+$/.test(text));
  if (isNumber[0] && isNumber[1]) {
    return Number(a) - Number(b);
  }
  if (isNumber[0] !== isNumber[1]) {
    return isNumber[0] ? -1 : 1;
  }
  return Number(a > b) - Number(a < b);
}

function parse(version: string) {
  const [main, ...pre] = version
    .replace(/^v/, '')
    .replace(/\+.*$/, '')
    .split('-');
  return {
    core: main.split('.').map(Number),
    pre: pre.length === 0 ? [] : pre.join('-').split('.'),
  };
}
