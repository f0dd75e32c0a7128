/** What a running operation waits for, in the words of its message. @internal */
export interface EngineWait {
  /** `sync-window` names no object. */
  for:
    | 'health'
    | 'hook'
    | 'deletion'
    | 'hook-deletion'
    | 'prune-confirmation'
    | 'sync-window';
  group: string;
  kind: string;
  name: string;
  /** How many others it waits for beside the one it names. */
  more: number;
}

const WAITS: ReadonlyMap<string, EngineWait['for']> = new Map([
  ['healthy state of', 'health'],
  ['completion of hook', 'hook'],
  ['deletion of hook', 'hook-deletion'],
  ['deletion of', 'deletion'],
  ['pruning confirmation of', 'prune-confirmation'],
]);

const WAIT = new RegExp(
  `^waiting for (${[...WAITS.keys()].join(
    '|',
  )}) ([^/\\s]*)/([^/\\s]+)/(\\S+?)` +
    '(?: and (\\d+) more (?:resources|hooks))?\\.?$',
);

/**
 * The one place that understands the message of a running operation. It names one object without its namespace, a hook
 * where any hook is among them, so it tells what kind of waiting it is, not all that is waited for.
 *
 * @internal
 */
export function readEngineMessage(message: string): EngineWait | undefined {
  if (message.startsWith('Sync operation blocked by sync window')) {
    return { for: 'sync-window', group: '', kind: '', name: '', more: 0 };
  }
  const match = WAIT.exec(message.trim());
  const waitsFor = match ? WAITS.get(match[1]) : undefined;
  return match && waitsFor
    ? {
        for: waitsFor,
        group: match[2],
        kind: match[3],
        name: match[4],
        more: Number(match[5] ?? 0),
      }
    : undefined;
}
