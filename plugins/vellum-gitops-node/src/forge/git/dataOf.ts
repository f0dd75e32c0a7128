import { GitObject } from './GitObject';

/**
 * The bytes of an object that must be among those that were sent. Throws RangeError where it is not.
 *
 * @internal
 */
export function dataOf(
  objects: ReadonlyMap<string, GitObject>,
  id: string,
): Buffer {
  const object = objects.get(id);
  if (!object) {
    throw new RangeError(`${id.slice(0, 7)} is missing in its pack`);
  }
  return object.data;
}
