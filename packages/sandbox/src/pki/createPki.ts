import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 24 * 60 * 60 * 1000;

/** The files of a sandbox's PKI, by path below its folder. */
export type PkiFiles = Record<string, string>;

/**
 * Makes a CA and everything signed by it. Crossplane and its functions read
 * the same certificate from two folders, as client and as server.
 */
export async function createPki(now: Date): Promise<PkiFiles> {
  const authority = await createAuthority(now);
  const apiServer = await authority.issue('kube-apiserver', [
    { type: 'dns', value: 'localhost' },
    { type: 'dns', value: 'kubernetes.default.svc' },
    { type: 'ip', value: '127.0.0.1' },
    { type: 'ip', value: '10.0.0.1' },
  ]);
  const crossplane = await authority.issue('crossplane', [
    { type: 'dns', value: 'localhost' },
    { type: 'ip', value: '127.0.0.1' },
  ]);
  const serviceAccounts = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const files: PkiFiles = {
    'ca.crt': authority.certificate,
    'apiserver.crt': apiServer.certificate,
    'apiserver.key': apiServer.key,
    'sa.pub': serviceAccounts.publicKey,
    'sa.key': serviceAccounts.privateKey,
  };
  for (const folder of ['crossplane-client', 'crossplane-server']) {
    files[`${folder}/ca.crt`] = authority.certificate;
    files[`${folder}/tls.crt`] = crossplane.certificate;
    files[`${folder}/tls.key`] = crossplane.key;
  }
  return files;
}

async function createAuthority(now: Date) {
  const validity = {
    // An hour back, for clocks of virtual machines that were just resumed.
    notBefore: new Date(now.getTime() - day / 24),
    notAfter: new Date(now.getTime() + 3650 * day),
    signingAlgorithm: algorithm,
  };
  const keys = await generateKeys();
  const authority = await x509.X509CertificateGenerator.createSelfSigned(
    {
      ...validity,
      name: 'CN=Vellum sandbox CA',
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(
          /* eslint-disable-next-line no-bitwise */
          x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
          true,
        ),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    crypto,
  );
  return {
    certificate: `${authority.toString('pem')}\n`,
    async issue(commonName: string, names: x509.JsonGeneralNames) {
      const { publicKey, privateKey } = await generateKeys();
      const certificate = await x509.X509CertificateGenerator.create(
        {
          ...validity,
          subject: `CN=${commonName}`,
          issuer: authority.subject,
          publicKey,
          signingKey: keys.privateKey,
          extensions: [
            new x509.ExtendedKeyUsageExtension([
              x509.ExtendedKeyUsage.serverAuth,
              x509.ExtendedKeyUsage.clientAuth,
            ]),
            new x509.SubjectAlternativeNameExtension(names),
            await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey),
          ],
        },
        crypto,
      );
      const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
      return {
        certificate: `${certificate.toString('pem')}\n`,
        key: `${x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`,
      };
    },
  };
}

async function generateKeys() {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}
