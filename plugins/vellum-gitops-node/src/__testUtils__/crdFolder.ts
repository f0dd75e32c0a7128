import { resolve } from 'node:path';

/** The released CustomResourceDefinitions of the platforms: beside the checkout, not part of the repository. */
export const crdFolder = resolve(__dirname, '../../../../../shared/crds');
