import { findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readRecord } from '../../kube/readField';
import { joinNames } from '../../text/joinNames';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';

/** Unsealed, and its Secret there with every key, where the Secret may be looked at. Only names of keys are compared. */
const judgeSealedSecret: HealthRule = (object, context) => {
  const synced = findCondition(object, 'Synced');
  if (!synced) {
    return neverReported(object, context);
  }
  if (synced.status === 'False') {
    return verdictOf('failed', 'sealed-secrets/synced-false', synced);
  }
  if (synced.status === 'Unknown') {
    return verdictOf('progressing', 'sealed-secrets/synced-unknown', synced);
  }
  const { name, namespace } = object.metadata;
  const secret = context.lookUp?.({
    group: '',
    kind: 'Secret',
    ...(namespace && { namespace }),
    name,
  });
  if (secret === null) {
    return verdict('not-ready', 'sealed-secrets/secret-missing', {
      reason: 'SecretMissing',
      message: `Unsealed, but Secret ${name} is not there`,
    });
  }
  const absent = secret ? absentKeys(object, secret) : [];
  return absent.length > 0
    ? verdict('not-ready', 'sealed-secrets/keys-missing', {
        reason: 'KeysMissing',
        message: `Secret ${name} lacks ${joinNames(absent)}`,
      })
    : verdictOf('ready', 'sealed-secrets/synced', synced, 'Unsealed');
};

/** @internal */
export const sealedSecretRules: HealthRuleTable = {
  'SealedSecret.bitnami.com': judgeSealedSecret,
};

/** A Secret without data was redacted: nothing is known of its keys. */
function absentKeys(object: KubeObject, secret: KubeObject): string[] {
  const data = readRecord(secret, 'data');
  return data
    ? Object.keys(readRecord(object, 'spec', 'encryptedData') ?? {})
        .filter(key => !Object.prototype.hasOwnProperty.call(data, key))
        .sort()
    : [];
}
