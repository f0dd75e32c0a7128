import { KubeObject } from '../../../kube/KubeObject';
import {
  MissingConfig,
  missingConfigOf,
  readMissingConfig,
} from './missingConfig';

const podWith = (...waiting: object[]): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web-1-a', namespace: 'team-a' },
  spec: {
    containers: waiting.map((_state, at) => ({ name: `c-${at}` })),
    volumes: [
      { name: 'data', emptyDir: {} },
      { name: 'tls', secret: { secretName: 'web-tls' } },
      { name: 'settings', configMap: { name: 'web-settings' } },
    ],
  },
  status: {
    containerStatuses: waiting.map((state, at) => ({
      name: `c-${at}`,
      state: { waiting: state },
    })),
  },
});

const noKey = (volume: string, kind: string, key: string) =>
  `MountVolume.SetUp failed for volume "${volume}" : references non-existent ${kind} key: ${key}`;

describe('what the kubelet misses', () => {
  it.each<[string, string, MissingConfig | undefined]>([
    [
      'is a key of a Secret',
      "couldn't find key password in Secret team-a/web-db",
      { kind: 'Secret', name: 'web-db', key: 'password' },
    ],
    [
      'is a key of a ConfigMap',
      "couldn't find key app.yaml in ConfigMap team-a/web-settings",
      { kind: 'ConfigMap', name: 'web-settings', key: 'app.yaml' },
    ],
    [
      'is a Secret',
      'secret "web-db" not found',
      { kind: 'Secret', name: 'web-db' },
    ],
    [
      'is a ConfigMap',
      'configmap "web-settings" not found',
      { kind: 'ConfigMap', name: 'web-settings' },
    ],
    [
      'is a key of the Secret of a volume',
      noKey('tls', 'secret', 'tls.crt'),
      { kind: 'Secret', name: 'web-tls', key: 'tls.crt' },
    ],
    [
      'is a key of the ConfigMap of a volume',
      noKey('settings', 'config', 'app.yaml'),
      { kind: 'ConfigMap', name: 'web-settings', key: 'app.yaml' },
    ],
    [
      'is not known of a volume of another kind',
      noKey('data', 'config', 'app.yaml'),
      undefined,
    ],
    [
      'is not known of a volume that the pod does not have',
      noKey('other', 'config', 'app.yaml'),
      undefined,
    ],
    [
      'is not known of a volume that is not named',
      'references non-existent secret key: tls.crt',
      undefined,
    ],
    ['is nothing in other words', 'back-off 5m0s', undefined],
  ])('%s', (_reason, message, missing) => {
    expect(readMissingConfig(message, podWith())).toEqual(missing);
  });
});

describe('what a container of a pod misses', () => {
  const said = (reason: string, name: string) => ({
    reason,
    message: `secret "${name}" not found`,
  });

  it('is said by the first that waits for it', () => {
    const pod = podWith(
      said('ImagePullBackOff', 'not-meant'),
      { reason: 'CreateContainerConfigError' },
      said('CreateContainerConfigError', 'web-db'),
      said('CreateContainerConfigError', 'later'),
    );
    expect(missingConfigOf(pod)).toEqual({ kind: 'Secret', name: 'web-db' });
  });

  it('is nothing where none waits for it', () => {
    const pod = podWith(said('ImagePullBackOff', 'not-meant'));
    expect(missingConfigOf(pod)).toBeUndefined();
  });
});
