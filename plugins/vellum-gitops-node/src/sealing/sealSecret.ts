import { JsonObject } from '@backstage/types';
import { SealingCertificate } from './readSealingCertificate';
import { scopeAnnotation, sealingLabel, SealingScope } from './SealingScope';
import { sealValue } from './sealValue';

/**
 * A Secret that exists only here.
 *
 * @public
 */
export interface SecretToSeal {
  name: string;
  namespace: string;
  /** `Opaque` where absent. */
  type?: string;
  labels?: Record<string, string>;
  /** Plain text by key. Never kept, logged or returned. */
  values: Readonly<Record<string, string>>;
}

/**
 * A SealedSecret that only the controller with the certificate's private key can open.
 *
 * @public
 */
export function sealSecret(options: {
  secret: SecretToSeal;
  certificate: SealingCertificate;
  scope?: SealingScope;
}): JsonObject {
  const { secret, certificate, scope = 'strict' } = options;
  const { name, namespace, type = 'Opaque', labels, values } = secret;
  const label = sealingLabel(scope, secret);
  const annotations = scopeAnnotation(scope);
  return {
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata: { name, namespace, ...(annotations && { annotations }) },
    spec: {
      encryptedData: Object.fromEntries(
        Object.keys(values)
          .sort()
          .map(key => [
            key,
            sealValue({ key: certificate.key, label, value: values[key] }),
          ]),
      ),
      template: {
        metadata: {
          name,
          namespace,
          ...(labels && { labels }),
          ...(annotations && { annotations }),
        },
        type,
      },
    },
  };
}
