import { Finding, GraphNode } from '@vellum-io/backstage-plugin-vellum-common';

/** About what a row has room for. */
const ROW_LENGTH = 90;

/** What an object says about its state, whole, on one line; `undefined` where nobody said anything. */
export function nodeReason(node: GraphNode): string | undefined {
  const { message, reason, warnings = [] } = node.health;
  const said = [
    message ?? (warnings.length > 0 ? undefined : reason),
    ...warnings.map(warning => warning.message),
  ];
  return (
    said.filter(Boolean).join('; ').replace(/\s+/g, ' ').trim() || undefined
  );
}

/**
 * The same as short as a row is: the title of the finding that names the object, else what is worth knowing of one
 * that is ready, else the inner end of what it says. Controllers wrap errors from the outside in, and a row is cut at
 * its end, where the cause is.
 */
export function shortReason(
  node: GraphNode,
  findings: readonly Finding[],
): string | undefined {
  const finding = findings.find(({ nodeId }) => nodeId === node.id);
  const { state, message, reason, warnings = [] } = node.health;
  const warning = state === 'ready' ? warnings[0]?.message : undefined;
  const said = (warning ?? message ?? reason)?.replace(/\s+/g, ' ').trim();
  return finding?.title ?? (said ? innerEnd(said) : undefined);
}

/** As many of the inner errors as a row has room for, and at least the last. */
function innerEnd(message: string): string {
  if (message.length <= ROW_LENGTH) {
    return message;
  }
  const parts = message.split(': ');
  let end = parts.pop() ?? message;
  for (const part of parts.reverse()) {
    if (part.length + end.length + 2 > ROW_LENGTH) {
      return `… ${end}`;
    }
    end = `${part}: ${end}`;
  }
  return end;
}
