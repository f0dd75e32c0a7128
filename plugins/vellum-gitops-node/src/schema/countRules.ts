import { JsonValue } from '@backstage/types';

/**
 * How many rules in CEL a schema has. Only the API server can evaluate them.
 *
 * @internal
 */
export function countRules(schema: JsonValue | undefined): number {
  let count = 0;
  const open: Array<JsonValue | undefined> = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) {
      continue;
    }
    const rules = Array.isArray(next)
      ? undefined
      : next['x-kubernetes-validations'];
    count += Array.isArray(rules) ? rules.length : 0;
    open.push(...Object.values(next).filter(each => each !== undefined));
  }
  return count;
}
