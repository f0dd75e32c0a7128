import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createPki } from './createPki';

describe('createPki', () => {
  it('signs every certificate with its own authority, for the right names', async () => {
    const files = await createPki(new Date());
    const authority = new X509Certificate(files['ca.crt']);
    expect(authority.ca).toBe(true);
    for (const stem of ['apiserver', 'crossplane-server/tls']) {
      const certificate = new X509Certificate(files[`${stem}.crt`]);
      expect(certificate.verify(authority.publicKey)).toBe(true);
      expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
      expect(certificate.checkHost('localhost')).toBe('localhost');
      const key = createPrivateKey(files[`${stem}.key`]);
      expect(certificate.checkPrivateKey(key)).toBe(true);
    }
  });

  it('gives Crossplane the same certificate as client and as server', async () => {
    const files = await createPki(new Date());
    expect(files['crossplane-client/tls.crt']).toBe(
      files['crossplane-server/tls.crt'],
    );
  });

  it('writes no key of the authority: nothing is signed after the start', async () => {
    expect(Object.keys(await createPki(new Date()))).not.toContain('ca.key');
  });
});
