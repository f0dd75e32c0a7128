import { ApiError } from '../http/ApiError';

/** Bytes of a base64 text; a text that is none is refused, where Buffer would drop what it cannot read. @internal */
export function decodeContent(text: string): Buffer {
  const compact = text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) {
    throw new ApiError(422, 'content is not valid Base64');
  }
  return Buffer.from(compact, 'base64');
}
