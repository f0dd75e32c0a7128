/** @internal */
export interface CgiHeader {
  status: number;
  fields: Array<[string, string]>;
}

/**
 * Reads the header that a CGI program writes before its body. Feed it chunks; it answers
 * once with the header and the bytes that already belong to the body.
 *
 * @internal
 */
export class CgiHeaderReader {
  #read: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): { header: CgiHeader; body: Buffer } | undefined {
    this.#read = Buffer.concat([this.#read, chunk]);
    const end = this.#read.indexOf('\r\n\r\n');
    if (end < 0) {
      return undefined;
    }
    const header: CgiHeader = { status: 200, fields: [] };
    for (const line of this.#read.toString('latin1', 0, end).split('\r\n')) {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon);
      const value = line.slice(colon + 1).trim();
      if (name.toLowerCase() === 'status') {
        header.status = Number.parseInt(value, 10);
      } else {
        header.fields.push([name, value]);
      }
    }
    return { header, body: this.#read.subarray(end + 4) };
  }
}
