import { openSealedValue } from '@vellum-io/sandbox/sealing';
import { generateKeyPairSync } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate to seal with, and what only the controller has. */
export class SealingKey {
  static create(): SealingKey {
    const keyPair = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    // A key of its own making would take seconds; its types do not know that it takes another.
    const options = { algorithm: 'sha256', keyPair };
    const { cert } = generate(
      [{ name: 'commonName', value: 'sealing' }],
      options,
    );
    return new SealingKey(cert, keyPair.privateKey);
  }

  private constructor(
    readonly certificate: string,
    private readonly privateKey: string,
  ) {}

  /** The plain values of a SealedSecret of strict scope, opened as the controller does. */
  open(sealed: {
    metadata: { name: string; namespace: string };
    spec: { encryptedData: Record<string, string> };
  }): Record<string, string> {
    const { name, namespace } = sealed.metadata;
    return Object.fromEntries(
      Object.entries(sealed.spec.encryptedData).map(([key, value]) => [
        key,
        openSealedValue({
          value,
          label: `${namespace}/${name}`,
          privateKey: this.privateKey,
        }),
      ]),
    );
  }
}
