import { findCondition } from '../../kube/conditions';
import { KubeObject } from '../../kube/KubeObject';
import { readNumber, readRecord, readString } from '../../kube/readField';
import { datedBy } from '../datedBy';
import { HealthRule, HealthRuleTable } from '../HealthRule';
import { neverReported } from '../neverReported';
import { verdict, verdictOf } from '../verdict';

const judgeXrd: HealthRule = (object, context) => {
  const established = findCondition(object, 'Established');
  const offered = findCondition(object, 'Offered');
  if (!established) {
    return neverReported(object, context);
  }
  if (established.status !== 'True') {
    return verdictOf(
      'progressing',
      'crossplane/not-established',
      datedBy(object, established),
      'Its kind is not served yet',
    );
  }
  const needsClaims = readRecord(object, 'spec', 'claimNames') !== undefined;
  return needsClaims && offered?.status !== 'True'
    ? verdictOf(
        'progressing',
        'crossplane/not-offered',
        datedBy(object, offered),
        'Its claims are not offered yet',
      )
    : verdictOf('ready', 'crossplane/established', established, 'Established');
};

const judgeCompositionRevision: HealthRule = object => {
  const valid = findCondition(object, 'ValidPipeline');
  return valid?.status === 'False'
    ? verdictOf('failed', 'crossplane/invalid-pipeline', valid)
    : verdict('ready', 'crossplane/composition', { message: 'Exists' });
};

/** A Composition has no status: its newest revision says whether its functions can run it. */
const judgeComposition: HealthRule = (object, context) => {
  const newest = context
    .listAll?.({
      group: 'apiextensions.crossplane.io',
      kind: 'CompositionRevision',
    })
    ?.filter(revision => compositionOf(revision) === object.metadata.name)
    .reduce<KubeObject | undefined>(
      (best, revision) =>
        best && numberOf(best) >= numberOf(revision) ? best : revision,
      undefined,
    );
  return judgeCompositionRevision(newest ?? object, context);
};

/** A managed resource that its definition does not activate is not served, on purpose. */
const judgeManagedDefinition: HealthRule = (object, context) => {
  const established = findCondition(object, 'Established');
  if (!established) {
    return neverReported(object, context);
  }
  if (established.reason === 'InactiveManagedResource') {
    return verdict('ready', 'crossplane/inactive-definition', {
      reason: established.reason,
      message: 'Inactive: its kind is not served',
    });
  }
  return established.status === 'True'
    ? verdictOf('ready', 'crossplane/established', established, 'Established')
    : verdictOf(
        'progressing',
        'crossplane/not-established',
        datedBy(object, established),
        'Its kind is not served yet',
      );
};

/**
 * Nothing reports on one but the number of its users: without credentials nobody can use it. Every provider defines its
 * own, in its own group.
 *
 * @internal
 */
export const judgeProviderConfig: HealthRule = object => {
  if (readString(object, 'spec', 'credentials', 'source') === 'None') {
    return verdict('not-ready', 'crossplane/no-credentials', {
      reason: 'NoCredentials',
      message:
        'Its credentials have source None: the provider signs in as nobody',
    });
  }
  const users = readNumber(object, 'status', 'users');
  return verdict('ready', 'crossplane/provider-config', {
    message: users === undefined ? 'Exists' : `Exists; used by ${users}`,
  });
};

/** @internal */
export const crossplaneDefinitionRules: HealthRuleTable = {
  'CompositeResourceDefinition.apiextensions.crossplane.io': judgeXrd,
  'Composition.apiextensions.crossplane.io': judgeComposition,
  'CompositionRevision.apiextensions.crossplane.io': judgeCompositionRevision,
  'ManagedResourceDefinition.apiextensions.crossplane.io':
    judgeManagedDefinition,
};

function compositionOf(revision: KubeObject): string | undefined {
  return readString(
    revision,
    'metadata',
    'labels',
    'crossplane.io/composition-name',
  );
}

function numberOf(revision: KubeObject): number {
  return readNumber(revision, 'spec', 'revision') ?? 0;
}
