import { ArgoCheck, ArgoCheckTable } from '../ArgoHealth';
import { fieldOf, isNil, itemsOf } from './scriptValues';
import { readyScript, ScriptCase, statusConditions } from './readyScript';
import { scriptHealth } from './scriptHealth';

const READY: readonly ScriptCase[] = [
  { type: 'Ready', status: 'False', says: 'Degraded' },
  { type: 'Ready', status: 'True', says: 'Healthy' },
];

const issuer = readyScript(READY, 'Waiting for the issuer');
const issued = readyScript(READY, 'Waiting for the certificate');

/** A certificate that is being issued is on its way, whatever Ready says of the one before. */
const certificate: ArgoCheck = object => {
  const conditions = statusConditions(object);
  const issuing = (isNil(conditions) ? [] : itemsOf(conditions)).find(
    condition =>
      fieldOf(condition, 'type') === 'Issuing' &&
      fieldOf(condition, 'status') === 'True',
  );
  return issuing
    ? scriptHealth('Progressing', fieldOf(issuing, 'message'))
    : issued(object);
};

/** @internal */
export const certManagerScripts: ArgoCheckTable = {
  'Certificate.cert-manager.io': certificate,
  'Issuer.cert-manager.io': issuer,
  'ClusterIssuer.cert-manager.io': issuer,
};
