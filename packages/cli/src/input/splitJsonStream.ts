/** One value of a stream, and the line it begins on. */
export interface JsonPart {
  json: string;
  line: number;
}

/** Lines that a dump puts around the logs of a container. */
const LOGS_START = /^==== START logs for container /;
const LOGS_END = /^==== END logs for container /;

/**
 * Cuts a text of several JSON values into its values. They are what begins with a bracket at the start of a line, as
 * kubectl writes them; logs of containers between them are left out.
 */
export function splitJsonStream(text: string): JsonPart[] {
  const parts: JsonPart[] = [];
  let current: { lines: string[]; line: number } | undefined;
  let isLog = false;
  const end = () => {
    const json = current?.lines.join('\n').trim();
    if (current && json) {
      parts.push({ json, line: current.line });
    }
    current = undefined;
  };
  text.split('\n').forEach((row, at) => {
    if (isLog) {
      isLog = !LOGS_END.test(row);
    } else if (LOGS_START.test(row)) {
      end();
      isLog = true;
    } else {
      if (/^[{[]/.test(row)) {
        end();
      }
      current ??= { lines: [], line: at + 1 };
      current.lines.push(row);
    }
  });
  end();
  return parts;
}
