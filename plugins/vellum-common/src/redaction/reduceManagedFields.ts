import { readList, readRecord, readString } from '../kube/readField';

/**
 * Who writes the status, of `metadata.managedFields`: whether any controller looks after an object is seen there and
 * nowhere else. The rest of the list weighs more than the object and is read by nobody. `undefined` where nobody does.
 *
 * A kind without a status subresource is known by the field instead: of its field set one empty key is kept, so that
 * what was reduced is read like what was not, and reducing it again changes nothing.
 *
 * @internal
 */
export function reduceManagedFields(managedFields: unknown): unknown {
  const kept = readList({ managedFields }, 'managedFields').flatMap(entry => {
    const subresource = readString(entry, 'subresource');
    const fieldSet = readRecord(entry, 'fieldsV1', 'f:status');
    const writesStatus =
      subresource === 'status' || (!subresource && fieldSet !== undefined);
    return writesStatus ? [reduce(entry, subresource)] : [];
  });
  return kept.length > 0 ? kept : undefined;
}

function reduce(entry: unknown, subresource: string | undefined): object {
  const manager = readString(entry, 'manager');
  const operation = readString(entry, 'operation');
  const time = readString(entry, 'time');
  return {
    ...(manager && { manager }),
    ...(operation && { operation }),
    ...(subresource ? { subresource } : { fieldsV1: { 'f:status': {} } }),
    ...(time && { time }),
  };
}
