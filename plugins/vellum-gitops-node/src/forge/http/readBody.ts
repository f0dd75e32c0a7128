/**
 * The body of an answer; undefined where it is larger than a number of bytes, and then no more of it is read.
 *
 * @internal
 */
export async function readBody(
  { body }: Pick<Response, 'body'>,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
