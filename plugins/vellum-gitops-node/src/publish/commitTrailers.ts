/**
 * What our commits say of themselves, so that a later run knows its own branch.
 *
 * @internal
 */
export interface CommitTrailers {
  /** Id of the change set. */
  change: string;
  /** Entity ref of the person who asked for the change. */
  requestedBy?: string;
}

const CHANGE = 'Vellum-Change';
const REQUESTED_BY = 'Vellum-Requested-By';

/** @internal */
export function writeCommitMessage(
  title: string,
  trailers: CommitTrailers,
): string {
  const lines = [`${CHANGE}: ${trailers.change}`];
  if (trailers.requestedBy) {
    lines.push(`${REQUESTED_BY}: ${trailers.requestedBy}`);
  }
  return `${title}\n\n${lines.join('\n')}\n`;
}

/** Undefined for a commit that is not ours. @internal */
export function readCommitTrailers(
  message: string,
): CommitTrailers | undefined {
  const last = message.trimEnd().split(/\n\n+/).at(-1) ?? '';
  const values = new Map(
    last.split('\n').map(line => {
      const [key, ...rest] = line.split(': ');
      return [key, rest.join(': ')];
    }),
  );
  const change = values.get(CHANGE);
  return change ? { change, requestedBy: values.get(REQUESTED_BY) } : undefined;
}
