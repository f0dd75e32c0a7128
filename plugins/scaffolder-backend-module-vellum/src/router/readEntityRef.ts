import { CompoundEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const part = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9_.-]{0,61}[a-z0-9])?$/i,
    'has to be 1 to 63 letters, digits, "-", "_" or ".", and begin and end with a letter or digit',
  );

const schema = z.object({ kind: part, namespace: part, name: part });

/**
 * The entity that the path of a request names.
 *
 * @throws InputError that names each part that is wrong
 *
 * @internal
 */
export function readEntityRef(request: {
  params: Record<string, string>;
}): CompoundEntityRef {
  const parsed = schema.safeParse(request.params);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );
    throw new InputError(`This names no entity: ${problems.join('; ')}`);
  }
  return parsed.data;
}
