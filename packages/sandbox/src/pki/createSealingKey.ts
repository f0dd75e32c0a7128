import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { PkiFiles } from './createPki';

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const day = 24 * 60 * 60 * 1000;

/** The key pair of Sealed Secrets: what is sealed with the certificate, only its controller opens. */
export async function createSealingKey(now: Date): Promise<PkiFiles> {
  const keys = await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ]);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=Vellum sandbox sealed secrets',
      keys,
      // An hour back, for clocks of virtual machines that were just resumed.
      notBefore: new Date(now.getTime() - day / 24),
      notAfter: new Date(now.getTime() + 3650 * day),
      signingAlgorithm: algorithm,
    },
    crypto,
  );
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    'tls.crt': `${certificate.toString('pem')}\n`,
    'tls.key': `${x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`,
  };
}
