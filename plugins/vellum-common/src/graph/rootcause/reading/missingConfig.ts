import { GroupKind } from '../../../kube/GroupKind';
import { KubeObject } from '../../../kube/KubeObject';
import { readList, readString } from '../../../kube/readField';
import { containersOf, waitingMessage, waitingReason } from './podContainers';

/** A Secret or ConfigMap that a pod needs and does not find, or a key in it. @internal */
export interface MissingConfig {
  kind: 'Secret' | 'ConfigMap';
  name: string;
  key?: string;
}

const KEY = /couldn't find key (\S+) in (Secret|ConfigMap) [^/\s]+\/(\S+)/;
const OBJECT = /(secret|configmap) "([^"]+)" not found/i;
const VOLUME_KEY = /references non-existent (?:secret|config) key: (\S+)/;
const VOLUME = /for volume "([^"]+)"/;

/** What the kubelet misses, in one of its sentences about a container or a volume. @internal */
export function readMissingConfig(
  message: string,
  pod: KubeObject,
): MissingConfig | undefined {
  const [, key, keyKind, keyOwner] = KEY.exec(message) ?? [];
  if (key) {
    return { kind: kindOf(keyKind), name: keyOwner, key };
  }
  const [, kind, name] = OBJECT.exec(message) ?? [];
  if (kind) {
    return { kind: kindOf(kind), name };
  }
  const [, volumeKey] = VOLUME_KEY.exec(message) ?? [];
  const source = volumeKey ? sourceOfVolume(message, pod) : undefined;
  return source && { ...source, key: volumeKey };
}

/** What a container of a pod misses, as far as its status says. @internal */
export function missingConfigOf(pod: KubeObject): MissingConfig | undefined {
  return containersOf(pod)
    .filter(one => waitingReason(one) === 'CreateContainerConfigError')
    .map(one => readMissingConfig(waitingMessage(one) ?? '', pod))
    .find(Boolean);
}

/** What makes a Secret of the same name: where it is not well, it is why the Secret is not there. @internal */
export const SECRET_MAKERS: readonly GroupKind[] = [
  { group: 'bitnami.com', kind: 'SealedSecret' },
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
];

function sourceOfVolume(
  message: string,
  pod: KubeObject,
): MissingConfig | undefined {
  const [, name] = VOLUME.exec(message) ?? [];
  const volume = readList(pod, 'spec', 'volumes').find(
    candidate => readString(candidate, 'name') === name,
  );
  const secret = readString(volume, 'secret', 'secretName');
  const configMap = readString(volume, 'configMap', 'name');
  if (secret) {
    return { kind: 'Secret', name: secret };
  }
  return configMap ? { kind: 'ConfigMap', name: configMap } : undefined;
}

function kindOf(word: string): MissingConfig['kind'] {
  return word.toLowerCase() === 'secret' ? 'Secret' : 'ConfigMap';
}
