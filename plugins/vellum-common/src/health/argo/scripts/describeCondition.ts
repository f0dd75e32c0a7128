import { fieldOf, isNil, textOf } from './scriptValues';

/** A condition as part of a longer message; fails where it has no type or status. @internal */
export function describeCondition(condition: unknown): string {
  const type = textOf(fieldOf(condition, 'type'));
  const status = textOf(fieldOf(condition, 'status'));
  const parts = [`${type} is ${status}`];
  for (const name of ['reason', 'message']) {
    const value = fieldOf(condition, name);
    if (!isNil(value) && value !== '') {
      parts.push(textOf(value));
    }
  }
  return parts.join(': ');
}
