import { KubeObject } from '../kube/KubeObject';
import { readField } from '../kube/readField';

const METADATA = [
  'name',
  'namespace',
  'uid',
  'resourceVersion',
  'creationTimestamp',
];

/** Of both API groups: what `readEvent` reads. */
const FIELDS = [
  'type',
  'reason',
  'message',
  'note',
  'count',
  'series',
  'firstTimestamp',
  'lastTimestamp',
  'eventTime',
  'deprecatedCount',
  'deprecatedFirstTimestamp',
  'deprecatedLastTimestamp',
];

const SUBJECT = ['kind', 'namespace', 'name', 'uid', 'fieldPath'];

/**
 * What is kept of an event: what happened to what, when and how often. There are many of them, and anybody may write
 * anything into the rest, so this names what stays and not what goes.
 *
 * @internal
 */
export function pruneEvent(event: KubeObject): KubeObject {
  const { apiVersion, kind, metadata } = event;
  return {
    apiVersion,
    kind,
    metadata: { name: metadata.name, ...pick(metadata, METADATA) },
    ...pick(event, FIELDS),
    ...subject(event, 'involvedObject'),
    ...subject(event, 'regarding'),
  };
}

function subject(event: KubeObject, field: string): Record<string, unknown> {
  const found = pick(readField(event, field), SUBJECT);
  return Object.keys(found).length > 0 ? { [field]: found } : {};
}

function pick(value: unknown, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(field => {
      const found = readField(value, field);
      return found === undefined ? [] : [[field, found]];
    }),
  );
}
