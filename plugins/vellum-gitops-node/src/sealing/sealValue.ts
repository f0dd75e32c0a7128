import {
  constants,
  createCipheriv,
  KeyObject,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';

/** Bytes of the key that is made for each value, as AES-256 takes. */
const SESSION_KEY = 32;

/** GCM's nonce may be all zero because each session key is used once. */
const NONCE = Buffer.alloc(12);

/**
 * Encrypts one value as the Sealed Secrets controller expects it: a session key, encrypted for the controller (RSA-OAEP
 * with SHA-256, bound to a label), behind its length in two bytes, then the value under the session key (AES-256-GCM),
 * all in base64. Each call gives another text.
 *
 * @internal
 */
export function sealValue(options: {
  key: KeyObject;
  label: string;
  value: string;
}): string {
  const { key, label, value } = options;
  const sessionKey = randomBytes(SESSION_KEY);
  const sealedKey = publicEncrypt(
    {
      key,
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha256',
      oaepLabel: Buffer.from(label, 'utf8'),
    },
    sessionKey,
  );
  const length = Buffer.alloc(2);
  length.writeUInt16BE(sealedKey.length);
  const cipher = createCipheriv('aes-256-gcm', sessionKey, NONCE);
  const sealed = Buffer.concat([
    length,
    sealedKey,
    cipher.update(value, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  sessionKey.fill(0);
  return sealed.toString('base64');
}
