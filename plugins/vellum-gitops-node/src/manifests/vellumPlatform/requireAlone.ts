import { InputError } from '@backstage/errors';
import { FoundObject } from '../files/findObject';

/** A file can go only where nothing else goes with it; else throws InputError. @internal */
export function requireAlone({ path, isAlone }: FoundObject): void {
  if (!isAlone) {
    throw new InputError(
      `${path} declares other objects too, and they would go with it; move them to a file of their own first`,
    );
  }
}
