import { ArgoCheckTable } from '../ArgoHealth';
import { readyScript, ScriptCase } from './readyScript';

const READY: ScriptCase = {
  type: 'Ready',
  status: 'True',
  says: 'Healthy',
  silent: true,
};

const NOT_READY: ScriptCase = {
  type: 'NotReady',
  status: 'True',
  says: 'Degraded',
};

/** Only of a cluster is it known that it is being created. */
const kafka = readyScript(
  [{ ...NOT_READY, exceptReason: 'Creating' }, READY],
  'Waiting for the Kafka cluster',
);

const other = readyScript([NOT_READY, READY], 'Waiting for the Kafka operator');

/** @internal */
export const strimziScripts: ArgoCheckTable = {
  'Kafka.kafka.strimzi.io': kafka,
  'KafkaBridge.kafka.strimzi.io': other,
  'KafkaConnect.kafka.strimzi.io': other,
  'KafkaConnector.kafka.strimzi.io': other,
  'KafkaTopic.kafka.strimzi.io': other,
  'KafkaUser.kafka.strimzi.io': other,
};
