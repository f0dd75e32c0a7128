import { isBuiltInKind } from '../kube/builtInKinds';
import { conditionsOf } from '../kube/conditions';
import { groupKindOf } from '../kube/GroupKind';
import { readRecord, readString } from '../kube/readField';
import { datedBy } from './datedBy';
import { HealthRule } from './HealthRule';
import { isStatuslessKind } from './rules/statusless';
import { verdict, verdictOf } from './verdict';

/** Conditions that say "all is well" when True, the most telling first. */
const POSITIVE = [
  'Ready',
  'Available',
  'Healthy',
  'Programmed',
  'Accepted',
  'Established',
  'Succeeded',
  'Complete',
  'Synced',
];

/** Conditions that say "this went wrong" when True. */
const NEGATIVE = ['Stalled', 'Failed', 'Degraded'];

/** For kinds without a rule: the conditions that most controllers agree on. @internal */
export const judgeConditions: HealthRule = object => {
  const conditions = conditionsOf(object);
  const failed = conditions.find(
    ({ type, status }) => NEGATIVE.includes(type) && status === 'True',
  );
  if (failed) {
    return verdictOf('failed', 'generic/negative-condition', failed);
  }
  const telling = POSITIVE.flatMap(type =>
    conditions.filter(condition => condition.type === type),
  )[0];
  if (!telling) {
    return undefined;
  }
  if (telling.status === 'True') {
    return verdictOf('ready', 'generic/condition-true', telling);
  }
  return verdictOf(
    'progressing',
    telling.status === 'Unknown'
      ? 'generic/condition-unknown'
      : 'generic/condition-false',
    datedBy(object, telling),
  );
};

/**
 * The last rule, and the only one that calls an object ready that reports nothing: kinds that Kubernetes itself serves
 * and kinds known never to report exist, and that is all there is to them. A custom object that nobody has reported
 * on is unknown.
 *
 * @internal
 */
export function judgeWithoutConditions(
  object: Parameters<HealthRule>[0],
): NonNullable<ReturnType<HealthRule>> {
  const kind = groupKindOf(object);
  const since = readString(object, 'metadata', 'creationTimestamp');
  if (isBuiltInKind(kind) || isStatuslessKind(kind)) {
    return verdict('ready', 'generic/exists', { message: 'Exists', since });
  }
  return readRecord(object, 'status')
    ? verdict('unknown', 'generic/no-condition', {
        message: 'Reports no condition that says whether it is ready',
        since,
      })
    : verdict('unknown', 'generic/no-status', {
        message: 'Reports no status',
        since,
      });
}
