import { Config } from '@backstage/config';

/** Where app-config says the certificate for sealing is. @internal */
export interface SealingConfig {
  /** PEM. */
  certificate?: string;
  /** Where to read it. */
  certificateUrl?: string;
}

/** @internal */
export function readSealingConfig(config: Config): SealingConfig {
  const sealing = config.getOptionalConfig('vellum.gitops.sealing');
  return {
    certificate: sealing?.getOptionalString('certificate'),
    certificateUrl: sealing?.getOptionalString('certificateUrl'),
  };
}
