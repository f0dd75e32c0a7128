import { KubeObject } from '../../../kube/KubeObject';
import { readField } from '../../../kube/readField';
import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { CheckError } from '../CheckError';
import { TypedCondition, typedConditions, typedText } from './typedFields';

const BROKEN: Readonly<Record<string, readonly string[]>> = {
  AbleToScale: ['FailedGetScale', 'FailedUpdateScale'],
  ScalingActive: [
    'FailedGetResourceMetric',
    'FailedGetObjectMetric',
    'FailedGetPodsMetric',
    'FailedGetExternalMetric',
    'FailedComputeMetricsReplicas',
    'InvalidSelector',
  ],
};

/** A known reason is broken whatever the status; either of two conditions that is True is health. */
const autoscaler: ArgoCheck = object => {
  const conditions = autoscalerConditions(object);
  const broken = conditions.find(({ type, reason }) =>
    Object.entries(BROKEN).some(
      ([known, reasons]) => known === type && reasons.includes(reason),
    ),
  );
  if (broken) {
    return argoHealth('Degraded', broken.message);
  }
  const able = conditions.find(
    ({ type, status }) =>
      (type === 'AbleToScale' || type === 'ScalingLimited') &&
      status === 'True',
  );
  return able
    ? argoHealth('Healthy', able.message)
    : argoHealth('Progressing', 'Waiting to scale');
};

/** @internal */
export const autoscalerChecks: ArgoCheckTable = {
  'HorizontalPodAutoscaler.autoscaling': autoscaler,
};

/** The first version of the API keeps its conditions as text in an annotation. */
function autoscalerConditions(object: KubeObject): TypedCondition[] {
  if (object.apiVersion !== 'autoscaling/v1') {
    return typedConditions(object);
  }
  const text = readField(
    object,
    'metadata',
    'annotations',
    'autoscaling.alpha.kubernetes.io/conditions',
  );
  if (typeof text !== 'string') {
    return [];
  }
  const list = parseList(text);
  return list.map(condition => ({
    type: typedText(condition, 'type'),
    status: typedText(condition, 'status'),
    reason: typedText(condition, 'reason'),
    message: typedText(condition, 'message'),
  }));
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) {
      return value;
    }
  } catch {
    // Told below, as for any other text that holds no list.
  }
  throw new CheckError('has an annotation that holds no conditions');
}
