import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  readSealingCertificate,
  SealingCertificate,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { SealingConfig } from './SealingConfig';

/**
 * The certificate to seal with: the one that is asked for, else the one of app-config; a text before an address. Throws
 * InputError where there is none or it is no certificate, ServiceUnavailableError where the address cannot be read.
 *
 * @internal
 */
export async function loadCertificate(options: {
  asked: SealingConfig;
  config: SealingConfig;
  /** Where app-config says it. */
  path: string;
  reader: UrlReaderService;
}): Promise<SealingCertificate> {
  const { asked, config, path, reader } = options;
  const isAsked = asked.certificate || asked.certificateUrl;
  const { certificate, certificateUrl } = isAsked ? asked : config;
  if (certificate) {
    return readSealingCertificate(certificate);
  }
  if (!certificateUrl) {
    throw new InputError(
      `There is no certificate to seal with: set ${path}.certificateUrl in app-config.yaml to the cluster's Sealed Secrets controller (its path is /v1/cert.pem), or ${path}.certificate to what kubeseal --fetch-cert prints`,
    );
  }
  return readSealingCertificate(await readText(certificateUrl, reader));
}

async function readText(
  url: string,
  reader: UrlReaderService,
): Promise<string> {
  try {
    const response = await reader.readUrl(url);
    return (await response.buffer()).toString('utf8');
  } catch (error) {
    throw new ServiceUnavailableError(
      `The certificate for sealing could not be read from ${url}. Is the address right, and is its host allowed under backend.reading.allow? ${
        (error as Error).message
      }`,
    );
  }
}
