import { Condition, conditionsOf, findCondition } from '../../kube/conditions';
import { readField, readString } from '../../kube/readField';
import { datedBy } from '../datedBy';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';
import { warningOf, withWarnings } from '../warnings';

const judgeNamespace: HealthRule = object => {
  const phase = readString(object, 'status', 'phase');
  return phase === 'Terminating'
    ? verdict('deleting', 'kubernetes/namespace', {
        reason: phase,
        message: 'Is being deleted with everything in it',
      })
    : verdict('ready', 'kubernetes/namespace', {
        message: phase ?? 'Exists',
        since: readString(object, 'metadata', 'creationTimestamp'),
      });
};

const judgeCrd: HealthRule = (object, context) => {
  const established = findCondition(object, 'Established');
  const refused: Condition | undefined =
    [findCondition(object, 'NamesAccepted')].find(
      condition => condition?.status === 'False',
    ) ??
    [findCondition(object, 'NonStructuralSchema')].find(
      condition => condition?.status === 'True',
    );
  if (refused) {
    return verdictOf('failed', 'kubernetes/crd-refused', refused);
  }
  if (findCondition(object, 'Terminating')?.status === 'True') {
    return verdictOf(
      'deleting',
      'kubernetes/crd-terminating',
      findCondition(object, 'Terminating'),
      'Its objects are being deleted',
    );
  }
  if (!established) {
    return neverReported(object, context);
  }
  return established.status === 'True'
    ? verdictOf('ready', 'kubernetes/crd', established, 'Established')
    : verdictOf('progressing', 'kubernetes/crd', datedBy(object, established));
};

const judgeApiService: HealthRule = (object, context) => {
  const available = findCondition(object, 'Available');
  if (!available) {
    return neverReported(object, context);
  }
  return available.status === 'True'
    ? verdictOf('ready', 'kubernetes/api-service', available, 'Available')
    : verdictOf('progressing', 'kubernetes/api-service', available);
};

/** Everything a node reports beside Ready is trouble when True. A cordoned node works, but takes no pod. */
const judgeNode: HealthRule = (object, context) => {
  const ready = findCondition(object, 'Ready');
  if (!ready) {
    return neverReported(object, context);
  }
  const pressures = conditionsOf(object)
    .filter(({ type, status }) => type !== 'Ready' && status === 'True')
    .map(condition => warningOf(condition, `${condition.type} is True`));
  if (ready.status !== 'True') {
    return withWarnings(
      verdictOf(
        'not-ready',
        'kubernetes/node',
        ready,
        'Its kubelet does not say that it is ready',
      ),
      pressures,
    );
  }
  const found =
    readField(object, 'spec', 'unschedulable') === true
      ? verdict('suspended', 'kubernetes/node-cordoned', {
          reason: 'Cordoned',
          message: 'Cordoned: no new pod is put on it',
        })
      : verdictOf('ready', 'kubernetes/node', ready, 'Ready');
  return withWarnings(found, pressures);
};

/** @internal */
export const clusterKindRules: HealthRuleTable = {
  Namespace: judgeNamespace,
  Node: judgeNode,
  'CustomResourceDefinition.apiextensions.k8s.io': judgeCrd,
  'APIService.apiregistration.k8s.io': judgeApiService,
};
