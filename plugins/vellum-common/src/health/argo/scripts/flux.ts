import { KubeObject } from '../../../kube/KubeObject';
import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { scriptHealth } from './scriptHealth';
import { fieldOf, isNil, itemsOf, textOf } from './scriptValues';
import { statusConditions } from './readyScript';

/** How the script of a kind counts its conditions. */
interface Count {
  /** Conditions beside Ready that count as a success when True; all of them together must be exactly there. */
  successes?: readonly string[];
  /** How many successes are health: one too many is no health either. */
  needed: 1 | 2;
  /** The Ready that counts as being on the way. */
  movingWhenReady: 'Unknown' | 'False';
  /** Reasons of Reconciling that count; any where absent. */
  movingReasons?: readonly string[];
  /** What both marks of being on the way amount to. */
  moving: 'Progressing' | 'Degraded';
  /** An outdated artifact adds its reason to the message. */
  tellsOutdated?: boolean;
}

/**
 * All scripts for Flux count: two marks of being on the way are Progressing, an exact number of successes is Healthy, and
 * the rest is Degraded. So a Kustomization that only waits for another one is Degraded here.
 */
function countingScript(count: Count): ArgoCheck {
  return object => {
    const conditions = statusConditions(object);
    if (isNil(conditions)) {
      return argoHealth('Progressing', 'Reports no conditions yet');
    }
    let moving = 0;
    let successes = 0;
    let message: unknown = '';
    for (const condition of itemsOf(conditions)) {
      const type = fieldOf(condition, 'type');
      const status = fieldOf(condition, 'status');
      const reason = fieldOf(condition, 'reason');
      if (type === 'Ready') {
        successes += status === 'True' ? 1 : 0;
        moving += status === count.movingWhenReady ? 1 : 0;
        message = reason;
      } else if (type === 'Reconciling' && status === 'True') {
        moving += isCounted(count.movingReasons, reason) ? 1 : 0;
      } else if (
        count.tellsOutdated &&
        type === 'ArtifactOutdated' &&
        status === 'True'
      ) {
        message = `${textOf(message)} ${textOf(reason)}`;
      } else if (isCounted(count.successes ?? [], type) && status === 'True') {
        successes += 1;
      }
    }
    if (moving === 2) {
      return scriptHealth(count.moving, message);
    }
    return scriptHealth(
      successes === count.needed ? 'Healthy' : 'Degraded',
      message,
    );
  };
}

const ANY_MOVE = { movingWhenReady: 'Unknown', moving: 'Progressing' } as const;

const source = suspending(
  countingScript({
    ...ANY_MOVE,
    needed: 2,
    successes: ['ArtifactInStorage'],
    tellsOutdated: true,
  }),
);

/** An OCI repository is only an address: its controller reports nothing of it. */
const helmRepository = suspending(object =>
  fieldOf(object, 'spec', 'type') === 'oci'
    ? argoHealth('Healthy', 'An OCI repository reports nothing')
    : source(object),
);

/** Ready and Released are two; passed tests make three, which is one too many. */
const helmRelease = suspending(
  countingScript({
    ...ANY_MOVE,
    needed: 2,
    successes: ['Released', 'TestSuccess'],
  }),
);

const readyOnly = suspending(countingScript({ ...ANY_MOVE, needed: 1 }));

const imagePolicy = countingScript({
  needed: 1,
  movingWhenReady: 'False',
  movingReasons: ['NewGeneration', 'AccessingRepository', 'ApplyingPolicy'],
  moving: 'Progressing',
});

const imageRepository = suspending(
  countingScript({
    needed: 1,
    movingWhenReady: 'False',
    movingReasons: ['NewGeneration', 'Scanning'],
    moving: 'Progressing',
  }),
);

const receiver = suspending(
  countingScript({ needed: 1, movingWhenReady: 'False', moving: 'Degraded' }),
);

/** @internal */
export const fluxScripts: ArgoCheckTable = {
  'Kustomization.kustomize.toolkit.fluxcd.io': readyOnly,
  'HelmRelease.helm.toolkit.fluxcd.io': helmRelease,
  'GitRepository.source.toolkit.fluxcd.io': source,
  'OCIRepository.source.toolkit.fluxcd.io': source,
  'Bucket.source.toolkit.fluxcd.io': source,
  'HelmChart.source.toolkit.fluxcd.io': source,
  'HelmRepository.source.toolkit.fluxcd.io': helmRepository,
  'ImagePolicy.image.toolkit.fluxcd.io': imagePolicy,
  'ImageRepository.image.toolkit.fluxcd.io': imageRepository,
  'ImageUpdateAutomation.image.toolkit.fluxcd.io': readyOnly,
  'Receiver.notification.toolkit.fluxcd.io': receiver,
};

/** A missing specification fails here already. */
function suspending(check: ArgoCheck): ArgoCheck {
  return (object: KubeObject) =>
    fieldOf(object, 'spec', 'suspend') === true
      ? argoHealth('Suspended', 'Is suspended')
      : check(object);
}

function isCounted(list: readonly string[] | undefined, value: unknown) {
  return list === undefined || list.some(known => known === value);
}
