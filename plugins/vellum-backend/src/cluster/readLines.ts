/**
 * Lines of a byte stream. A last line without its end is not given: the stream was cut in it.
 *
 * @internal
 */
export async function* readLines(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending: string[] = [];
  for await (const chunk of body) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (let index = 0; index < parts.length - 1; index += 1) {
      const line = [...pending, parts[index]].join('');
      pending = [];
      if (line.trim()) {
        yield line;
      }
    }
    // Collected, not concatenated: a large object arrives in many chunks.
    pending.push(parts[parts.length - 1]);
  }
}
