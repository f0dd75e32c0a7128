import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Whose watch of what. */
export interface WatchQuery {
  user: string;
  /** Plural, as in the request's path. */
  resource: string;
  /** Position in the log's file from which to look; without one it is long ago. */
  from: number | undefined;
}

/**
 * Whether a user has begun to watch a resource, as the audit log tells. Who
 * did so long ago still does: the log may have been rotated since.
 */
export async function hasStartedWatch(
  auditLog: string,
  { user, resource, from }: WatchQuery,
): Promise<boolean> {
  if (from === undefined) {
    return true;
  }
  const lines = createInterface({
    input: createReadStream(auditLog, { start: from }),
  });
  for await (const line of lines) {
    if (
      line.includes('"verb":"watch"') &&
      line.includes(`"username":"${user}"`) &&
      line.includes(`"resource":"${resource}"`)
    ) {
      return true;
    }
  }
  return false;
}
