import { Condition, findCondition } from '../../kube/conditions';
import {
  readField,
  readList,
  readNumber,
  readString,
} from '../../kube/readField';
import { datedBy } from '../datedBy';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';

/** The condition of each component of a runtime, by the name under which its overrides know it. */
const COMPONENTS: Readonly<Record<string, string>> = {
  'seldon-scheduler': 'SchedulerReady',
  'seldon-envoy': 'EnvoyReady',
  'seldon-dataflow-engine': 'DataflowEngineReady',
  'seldon-modelgateway': 'ModelGatewayReady',
  'seldon-pipelinegateway': 'PipelineGatewayReady',
  hodometer: 'HodometerReady',
};

/** Ready of a runtime counts components that are turned off: each component is asked instead. */
const judgeRuntime: HealthRule = (object, context) => {
  const overrides = readList(object, 'spec', 'overrides');
  const enabled = Object.entries(COMPONENTS).filter(
    ([name]) => !overrides.some(one => isOff(one, name, 'disable')),
  );
  const isStopped = enabled.every(([name]) =>
    overrides.some(one => isOff(one, name, 'replicas')),
  );
  if (isStopped) {
    return verdict('suspended', 'seldon/stopped', {
      reason: 'ScaledDown',
      message: 'All its components are scaled to zero',
    });
  }
  const found = enabled.map(
    ([name, type]) => [name, findCondition(object, type)] as const,
  );
  if (found.every(([, condition]) => !condition)) {
    return neverReported(object, context);
  }
  const bad = found.find(([, condition]) => condition?.status === 'False');
  if (bad) {
    const [name, condition] = bad;
    return verdictOf(
      'not-ready',
      'seldon/component',
      condition,
      `Component ${name} is not ready`,
    );
  }
  const open = found.find(([, condition]) => condition?.status !== 'True');
  if (open) {
    const [name, condition] = open;
    return verdictOf(
      'progressing',
      'seldon/component-unknown',
      datedBy(object, condition),
      `Component ${name} has not reported yet`,
    );
  }
  return verdict('ready', 'seldon/runtime', {
    message: `All ${enabled.length} components are ready`,
  });
};

const judgeServer: HealthRule = (object, context) => {
  if (readNumber(object, 'spec', 'replicas') === 0) {
    return verdict('suspended', 'seldon/stopped', {
      reason: 'ScaledDown',
      message: 'Scaled to zero',
    });
  }
  const ready = findCondition(object, 'Ready');
  const workload = ['StatefulSetReady', 'DeploymentReady']
    .map(type => findCondition(object, type))
    .find(condition => condition?.status === 'False');
  if (!ready && !workload) {
    return neverReported(object, context);
  }
  return ready?.status === 'True'
    ? verdictOf('ready', 'seldon/ready', ready, 'Ready')
    : verdictOf(
        'progressing',
        'seldon/server',
        datedBy(object, workload ?? ready),
        'Its replicas are not ready',
      );
};

const MODEL_FAILED: ReadonlySet<string> = new Set([
  'ModelFailed',
  'ScheduleFailed',
  'ModelTerminateFailed',
]);

const judgeModel: HealthRule = (object, context) => {
  const ready = findCondition(object, 'ModelReady');
  const reason = ready?.reason ?? '';
  if (!ready) {
    return neverReported(object, context);
  }
  if (reason === 'ModelScaledDown') {
    return verdictOf('suspended', 'seldon/stopped', ready, 'Scaled to zero');
  }
  if (ready.status === 'False' && MODEL_FAILED.has(reason)) {
    return verdictOf('failed', 'seldon/model-failed', ready);
  }
  const wanted = readNumber(object, 'status', 'replicas') ?? 0;
  const loaded = readNumber(object, 'status', 'availableReplicas') ?? wanted;
  if (ready.status === 'True' && loaded < wanted) {
    return verdict('progressing', 'seldon/model-replicas', {
      reason,
      message: `${loaded} of ${wanted} replicas loaded`,
    });
  }
  return ready.status === 'True'
    ? verdictOf('ready', 'seldon/model', ready, 'Loaded')
    : verdictOf(
        'progressing',
        'seldon/model',
        datedBy(object, ready),
        'Is being loaded',
      );
};

/** What is made of models: it is ready when all its parts are. */
function partsRule(parts: readonly string[]): HealthRule {
  return (object, context) => {
    const found = [...parts, 'Ready']
      .map(type => findCondition(object, type))
      .filter((part): part is Condition => part !== undefined);
    const bad = found.find(({ status }) => status === 'False');
    const open = found.find(({ status }) => status === 'Unknown');
    const ready = found.find(({ type }) => type === 'Ready');
    if (bad) {
      return verdictOf('not-ready', 'seldon/part', bad, `${bad.type} is False`);
    }
    if (open) {
      return verdictOf('progressing', 'seldon/part-unknown', open, 'Starting');
    }
    return ready
      ? verdictOf('ready', 'seldon/ready', ready, 'Ready')
      : neverReported(object, context);
  };
}

/** @internal */
export const seldonRules: HealthRuleTable = {
  'SeldonRuntime.mlops.seldon.io': judgeRuntime,
  'Server.mlops.seldon.io': judgeServer,
  'Model.mlops.seldon.io': judgeModel,
  'Pipeline.mlops.seldon.io': partsRule([
    'PipelineReady',
    'PipelineGwReady',
    'ModelsReady',
  ]),
  'Experiment.mlops.seldon.io': partsRule([
    'ExperimentReady',
    'CandidatesReady',
    'MirrorReady',
  ]),
};

function isOff(
  override: unknown,
  name: string,
  how: 'disable' | 'replicas',
): boolean {
  return (
    readString(override, 'name') === name &&
    readField(override, how) === (how === 'disable' ? true : 0)
  );
}
