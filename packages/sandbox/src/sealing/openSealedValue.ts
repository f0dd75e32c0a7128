import {
  constants,
  createDecipheriv,
  KeyLike,
  privateDecrypt,
} from 'node:crypto';

/**
 * Opens a sealed value as the controller of Sealed Secrets does: the length of a session key, that key for its private one and
 * bound to a label, then the value for the session key. Throws where one of them does not fit.
 *
 * @public
 */
export function openSealedValue(options: {
  /** Base64. */
  value: string;
  /** `namespace/name`, where the scope is strict. */
  label: string;
  privateKey: KeyLike;
}): string {
  const { value, label, privateKey } = options;
  const bytes = Buffer.from(value, 'base64');
  const end = 2 + bytes.readUInt16BE(0);
  const sessionKey = privateDecrypt(
    {
      key: privateKey,
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha256',
      oaepLabel: Buffer.from(label),
    },
    bytes.subarray(2, end),
  );
  const nonce = Buffer.alloc(12);
  const decipher = createDecipheriv('aes-256-gcm', sessionKey, nonce);
  decipher.setAuthTag(bytes.subarray(-16));
  const plain = [decipher.update(bytes.subarray(end, -16)), decipher.final()];
  return Buffer.concat(plain).toString('utf8');
}
