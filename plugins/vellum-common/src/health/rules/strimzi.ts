import { conditionsOf, findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readField, readNumber, readRecord } from '../../kube/readField';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { HealthVerdict } from '../types';
import { verdict, verdictOf } from '../verdict';
import { warningOf, withWarnings } from '../warnings';

/** Strimzi says Ready or NotReady, never one of them False. */
const judgeStrimzi: HealthRule = (object, context) => {
  const found = stateOf(object) ?? neverReported(object, context);
  return withWarnings(found, warningsOf(object));
};

/** A pool reports on its nodes; only what is wrong with it has a condition. */
const judgeNodePool: HealthRule = (object, context) => {
  const said = stateOf(object);
  if (said) {
    return withWarnings(said, warningsOf(object));
  }
  if (!readRecord(object, 'status')) {
    return neverReported(object, context);
  }
  const wanted = readNumber(object, 'spec', 'replicas') ?? 0;
  const there = readNumber(object, 'status', 'replicas') ?? 0;
  return withWarnings(
    verdict(there === wanted ? 'ready' : 'progressing', 'strimzi/nodes', {
      message: `${there} of ${wanted} nodes`,
    }),
    warningsOf(object),
  );
};

/** @internal */
export const strimziRules: HealthRuleTable = {
  'Kafka.kafka.strimzi.io': judgeStrimzi,
  'KafkaBridge.kafka.strimzi.io': judgeStrimzi,
  'KafkaConnect.kafka.strimzi.io': judgeStrimzi,
  'KafkaConnector.kafka.strimzi.io': judgeStrimzi,
  'KafkaMirrorMaker2.kafka.strimzi.io': judgeStrimzi,
  'KafkaNodePool.kafka.strimzi.io': judgeNodePool,
  'KafkaTopic.kafka.strimzi.io': judgeStrimzi,
  'KafkaUser.kafka.strimzi.io': judgeStrimzi,
};

function stateOf(object: KubeObject): HealthVerdict | undefined {
  const paused = findCondition(object, 'ReconciliationPaused');
  const asked =
    readField(
      object,
      'metadata',
      'annotations',
      'strimzi.io/pause-reconciliation',
    ) === 'true';
  if (asked || paused?.status === 'True') {
    return verdictOf(
      'suspended',
      'strimzi/paused',
      paused,
      'Paused: Strimzi does not reconcile it',
    );
  }
  const notReady = findCondition(object, 'NotReady');
  if (notReady?.status === 'True') {
    return notReady.reason === 'Creating'
      ? verdictOf('progressing', 'strimzi/creating', notReady)
      : verdictOf('failed', 'strimzi/not-ready', notReady);
  }
  const ready = findCondition(object, 'Ready');
  return ready?.status === 'True'
    ? verdictOf('ready', 'strimzi/ready', ready, 'Ready')
    : undefined;
}

/** There may be several conditions of type Warning. */
function warningsOf(object: KubeObject) {
  return conditionsOf(object)
    .filter(({ type, status }) => type === 'Warning' && status === 'True')
    .map(condition => warningOf(condition, 'Strimzi warns without words'));
}
