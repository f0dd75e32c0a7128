import { ValuePath } from './DeclaredObject';

/**
 * A way to a value as a JSON pointer (RFC 6901).
 *
 * @internal
 */
export function pointerOf(path: ValuePath): string {
  return path
    .map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/**
 * The way that a JSON pointer describes.
 *
 * @internal
 */
export function pathOfPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
