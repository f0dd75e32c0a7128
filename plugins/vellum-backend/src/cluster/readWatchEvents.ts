import { ServedResource, WatchEvent } from './ClusterClient';
import { decodeObject } from './decodeObject';
import { readLines } from './readLines';
import { readStatus } from './readStatus';

const CHANGES: Record<string, 'added' | 'modified' | 'deleted'> = {
  ADDED: 'added',
  MODIFIED: 'modified',
  DELETED: 'deleted',
};

/**
 * Decodes the body of a watch. An ERROR event is thrown as the error it reports.
 *
 * @internal
 */
export async function* readWatchEvents(
  body: AsyncIterable<Uint8Array>,
  resource: ServedResource,
): AsyncGenerator<WatchEvent> {
  for await (const line of readLines(body)) {
    const { type, object } = JSON.parse(line) as {
      type: string;
      object?: { metadata?: { resourceVersion?: string } };
    };
    if (type === 'ERROR') {
      throw readStatus(object, { status: 500 });
    }
    if (type === 'BOOKMARK') {
      const resourceVersion = object?.metadata?.resourceVersion;
      if (resourceVersion) {
        yield { type: 'bookmark', resourceVersion };
      }
      continue;
    }
    const change = CHANGES[type];
    const decoded = decodeObject(object, resource);
    if (change && decoded) {
      yield { type: change, object: decoded };
    }
  }
}
