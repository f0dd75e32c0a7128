import { readObjects } from './readObjects';
import { kustomizationRef, viewOf } from './viewOf';

/** The view of a platform of six Kustomizations in which one holds three others. */
export function fluxBlocked() {
  return viewOf('flux', readObjects('scenarios/flux-blocked.yaml'), {
    flux: [
      'claims',
      'monitoring',
      'serving',
      'platform-api',
      'cert-manager',
      'namespaces',
    ].map(kustomizationRef),
  });
}
