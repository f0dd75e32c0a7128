import { GoProgram } from './Program';

/** Opens what was sealed with the controller's certificate. Only tests run it; no component of the sandbox does. */
export const kubeseal: GoProgram = {
  kind: 'go',
  name: 'kubeseal',
  tool: 'kubeseal',
  package: 'github.com/bitnami-labs/sealed-secrets/cmd/kubeseal',
  buildSeconds: 60,
  scratchMegabytes: 400,
  megabytes: 40,
};
