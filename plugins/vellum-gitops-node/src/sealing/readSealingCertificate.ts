import { InputError } from '@backstage/errors';
import { KeyObject, X509Certificate } from 'node:crypto';

/**
 * The controller's public key, and until when its certificate is meant to be used. Values that are sealed with an older
 * certificate still open: the controller keeps its keys.
 *
 * @public
 */
export interface SealingCertificate {
  key: KeyObject;
  validTo: Date;
  /** SHA-256 of the certificate, to tell one from another. */
  fingerprint: string;
}

/**
 * Reads the certificate that `kubeseal --fetch-cert` prints, or the controller serves at `/v1/cert.pem`.
 *
 * @public
 */
export function readSealingCertificate(pem: string): SealingCertificate {
  const certificate = parse(pem);
  const { publicKey } = certificate;
  if (publicKey.asymmetricKeyType !== 'rsa') {
    throw new InputError(
      `The certificate for sealing has a key of type ${publicKey.asymmetricKeyType}, and Sealed Secrets needs RSA; take the one that kubeseal --fetch-cert prints`,
    );
  }
  return {
    key: publicKey,
    validTo: new Date(certificate.validTo),
    fingerprint: certificate.fingerprint256,
  };
}

function parse(pem: string): X509Certificate {
  if (pem.includes('PRIVATE KEY')) {
    throw new InputError(
      'The certificate for sealing holds a private key; give only what kubeseal --fetch-cert prints, and treat that key as known to others',
    );
  }
  try {
    return new X509Certificate(pem);
  } catch {
    // The reason may repeat the text.
    throw new InputError(
      'The certificate for sealing is no X.509 certificate in PEM; take the one that kubeseal --fetch-cert prints',
    );
  }
}
