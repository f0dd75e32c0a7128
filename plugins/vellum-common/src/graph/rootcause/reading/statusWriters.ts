import { KubeObject } from '../../../kube/KubeObject';
import { readField, readList, readString } from '../../../kube/readField';
import { compareText } from '../../../text/compareText';

/** Who wrote something of an object last. @internal */
export interface FieldWriter {
  manager: string;
  at?: string;
}

/**
 * Who wrote the status of an object last, of its `managedFields`: whether a controller looks after an object is seen
 * there and nowhere else. `undefined` where nobody did, or where the list came without them.
 *
 * @internal
 */
export function lastStatusWriter(object: KubeObject): FieldWriter | undefined {
  return lastWriter(
    object,
    entry =>
      readString(entry, 'subresource') === 'status' ||
      readField(entry, 'fieldsV1', 'f:status') !== undefined,
  );
}

/** Who changed what is asked of an object last. @internal */
export function lastSpecWriter(object: KubeObject): FieldWriter | undefined {
  return lastWriter(
    object,
    entry =>
      readString(entry, 'subresource') === undefined &&
      readField(entry, 'fieldsV1', 'f:spec') !== undefined,
  );
}

function lastWriter(
  object: KubeObject,
  isMeant: (entry: unknown) => boolean,
): FieldWriter | undefined {
  const [last] = readList(object, 'metadata', 'managedFields')
    .filter(isMeant)
    .flatMap(entry => {
      const manager = readString(entry, 'manager');
      const at = readString(entry, 'time');
      return manager ? [{ manager, ...(at && { at }) }] : [];
    })
    .sort((a, b) => timeOf(b) - timeOf(a) || compareText(a.manager, b.manager));
  return last;
}

function timeOf({ at }: FieldWriter): number {
  return Date.parse(at ?? '') || 0;
}
