import { asKubeObject } from '../kube/asKubeObject';
import { groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { readField, readNumber, readString } from '../kube/readField';
import { parseGoDuration } from '../text/parseGoDuration';
import { HEALTH_LIMITS } from './limits';

const { progressing, slowlyProgressing } = HEALTH_LIMITS;

/** Kinds that may be on their way for another time than {@link HEALTH_LIMITS}`.progressing`. */
const PATIENCE: Readonly<Record<string, number>> = {
  'Application.argoproj.io': slowlyProgressing,
  'InferenceService.serving.kserve.io': slowlyProgressing,
  // A Job is not late: it works. Its own deadline ends it.
  'Job.batch': Infinity,
  'Kafka.kafka.strimzi.io': slowlyProgressing,
  'KafkaConnect.kafka.strimzi.io': slowlyProgressing,
  'KafkaMirrorMaker2.kafka.strimzi.io': slowlyProgressing,
  'KafkaNodePool.kafka.strimzi.io': slowlyProgressing,
  'Model.mlops.seldon.io': slowlyProgressing,
  'Release.helm.crossplane.io': slowlyProgressing,
  'Release.helm.m.crossplane.io': slowlyProgressing,
  'Tenant.minio.min.io': slowlyProgressing,
};

/** Kinds that wait for the object they hold, so that they may take as long as that. */
const HOLDERS: ReadonlySet<string> = new Set([
  'Object.kubernetes.crossplane.io',
  'Object.kubernetes.m.crossplane.io',
]);

/**
 * How long an object may be on its way, in milliseconds. An object that says itself how long it may take is believed
 * where that is longer: a Deployment's deadline, the timeout of a Flux object, the wait of a Helm Release.
 *
 * @internal
 */
export function patienceFor(object: KubeObject): number {
  const key = groupKindKey(groupKindOf(object));
  if (HOLDERS.has(key)) {
    const held = asKubeObject(
      readField(object, 'spec', 'forProvider', 'manifest'),
    );
    const heldKey = held && groupKindKey(groupKindOf(held));
    return Math.max(
      progressing,
      held && heldKey && !HOLDERS.has(heldKey) ? patienceFor(held) : 0,
    );
  }
  return Math.max(PATIENCE[key] ?? progressing, ownWord(object));
}

function ownWord({ spec }: KubeObject): number {
  const deadline = readNumber(spec, 'progressDeadlineSeconds');
  return Math.max(
    (deadline ?? 0) * 1000,
    parseGoDuration(readString(spec, 'timeout')) ?? 0,
    parseGoDuration(readString(spec, 'forProvider', 'waitTimeout')) ?? 0,
  );
}
