import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSealingKey } from './createSealingKey';

describe('createSealingKey', () => {
  it('makes a certificate that what is sealed can be encrypted with, and its key', async () => {
    const files = await createSealingKey(new Date());
    const certificate = new X509Certificate(files['tls.crt']);
    expect(certificate.publicKey.asymmetricKeyType).toBe('rsa');
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(
      2048,
    );
    expect(
      certificate.checkPrivateKey(createPrivateKey(files['tls.key'])),
    ).toBe(true);
  });
});
