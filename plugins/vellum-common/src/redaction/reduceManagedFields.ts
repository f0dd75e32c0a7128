import { readList, readRecord, readString } from '../kube/readField';

/**
 * Who writes the status and who changes the specification, of `metadata.managedFields`: whether any controller looks
 * after an object, and since when it owes an answer to a change, is seen there and nowhere else. The rest of the list
 * weighs more than the object and is read by nobody. `undefined` where nobody does either.
 *
 * A writer that is not known by its subresource is known by the field: of its field set one empty key is kept, so that
 * what was reduced is read like what was not, and reducing it again changes nothing.
 *
 * @internal
 */
export function reduceManagedFields(managedFields: unknown): unknown {
  const kept = readList({ managedFields }, 'managedFields').flatMap(entry => {
    const subresource = readString(entry, 'subresource');
    if (subresource) {
      return subresource === 'status' ? [reduce(entry, { subresource })] : [];
    }
    const fields = ['f:spec', 'f:status'].filter(field =>
      readRecord(entry, 'fieldsV1', field),
    );
    const fieldsV1 = Object.fromEntries(fields.map(field => [field, {}]));
    return fields.length > 0 ? [reduce(entry, { fieldsV1 })] : [];
  });
  return kept.length > 0 ? kept : undefined;
}

function reduce(entry: unknown, known: object): object {
  const manager = readString(entry, 'manager');
  const operation = readString(entry, 'operation');
  const time = readString(entry, 'time');
  return {
    ...(manager && { manager }),
    ...(operation && { operation }),
    ...known,
    ...(time && { time }),
  };
}
