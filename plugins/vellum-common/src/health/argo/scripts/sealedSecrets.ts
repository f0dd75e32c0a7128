import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { fieldOf, isNil } from './scriptValues';
import { readyScript } from './readyScript';

const WAITING = 'Waiting for the secret to be decrypted';

const synced = readyScript(
  [
    { type: 'Synced', status: 'False', says: 'Degraded' },
    { type: 'Synced', status: 'True', says: 'Healthy' },
  ],
  WAITING,
);

/** What is said of an older generation says nothing, and a missing generation counts as older. */
const sealedSecret: ArgoCheck = object => {
  const generation = fieldOf(fieldOf(object, 'metadata') ?? {}, 'generation');
  const status = fieldOf(object, 'status');
  const isObserved =
    !isNil(generation) &&
    !isNil(status) &&
    fieldOf(status, 'observedGeneration') === generation;
  return isObserved ? synced(object) : argoHealth('Progressing', WAITING);
};

/** @internal */
export const sealedSecretsScripts: ArgoCheckTable = {
  'SealedSecret.bitnami.com': sealedSecret,
};
