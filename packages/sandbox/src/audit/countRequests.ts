import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const auditEventSchema = z.object({
  auditID: z.string(),
  stage: z.string(),
  verb: z.string(),
  requestURI: z.string(),
  requestReceivedTimestamp: z.string(),
  user: z.object({ username: z.string() }),
});

/** One request that the API server received. */
export interface AuditedRequest {
  verb: string;
  uri: string;
  receivedAt: Date;
}

/** Which requests to read. */
export interface AuditQuery {
  /** The user as the API server knows it, such as "admin". */
  user: string;
  since?: Date;
}

/**
 * The requests of a user, in the order they were received. A watch is one
 * request, also when it still runs.
 */
export async function readRequests(
  auditLog: string,
  { user, since = new Date(0) }: AuditQuery,
): Promise<AuditedRequest[]> {
  const requests = new Map<string, AuditedRequest>();
  for (const file of await logFiles(auditLog, since)) {
    for await (const line of createInterface({
      input: createReadStream(file),
    })) {
      // Parsing is dear: most lines belong to other users.
      if (!line.includes(JSON.stringify(user))) {
        continue;
      }
      const event = auditEventSchema.safeParse(parseLine(line)).data;
      const receivedAt = new Date(event?.requestReceivedTimestamp ?? 0);
      if (event?.user.username === user && receivedAt >= since) {
        requests.set(event.auditID, {
          verb: event.verb,
          uri: event.requestURI,
          receivedAt,
        });
      }
    }
  }
  return [...requests.values()].sort(
    (a, b) => a.receivedAt.getTime() - b.receivedAt.getTime(),
  );
}

/** How many requests a user has sent. */
export async function countRequests(
  auditLog: string,
  query: AuditQuery,
): Promise<number> {
  return (await readRequests(auditLog, query)).length;
}

/** The log and the ones rotated away from it that were written since. */
async function logFiles(auditLog: string, since: Date): Promise<string[]> {
  const folder = dirname(auditLog);
  const stem = basename(auditLog, '.log');
  const files: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const file = join(folder, name);
    if (name.startsWith(stem) && (await stat(file)).mtime >= since) {
      files.push(file);
    }
  }
  return files;
}

/** The last line may be half written. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
