import { ArgoCheck, ArgoCheckTable, argoHealth } from '../ArgoHealth';
import { scriptHealth } from './scriptHealth';
import {
  fieldOf,
  isNil,
  isTruthy,
  itemsOf,
  textOf,
  valuesOf,
} from './scriptValues';
import { statusConditions } from './readyScript';

const UP_TO_DATE = 'Reports that it is up to date';
const ON_ITS_WAY = argoHealth('Progressing', 'Is being provisioned');

const BAD_WHEN_FALSE = ['LastAsyncOperation', 'Synced'];

/** Kinds of providers that never get conditions. */
const QUIET_PROVIDER_KINDS = [
  'ProviderConfig',
  'ProviderConfigUsage',
  'StoreConfig',
  'ClusterProviderConfig',
  'ClusterProviderConfigUsage',
];

/** Kinds of Crossplane itself that never get conditions. */
const QUIET_CORE_KINDS = [
  'Composition',
  'CompositionRevision',
  'DeploymentRuntimeConfig',
  'EnvironmentConfig',
  'ImageConfig',
  'ControllerConfig',
];

/** One script for a whole family of groups; the two families differ in the kinds and conditions they know. */
function familyScript(known: {
  quiet: readonly string[];
  good: readonly string[];
  restsInactive: boolean;
}): ArgoCheck {
  return object => {
    const conditions = statusConditions(object);
    if (isNil(conditions) || valuesOf(conditions).length === 0) {
      return known.quiet.includes(object.kind)
        ? argoHealth('Healthy', UP_TO_DATE)
        : ON_ITS_WAY;
    }
    let health = ON_ITS_WAY;
    for (const condition of itemsOf(conditions)) {
      const type = fieldOf(condition, 'type');
      const status = fieldOf(condition, 'status');
      if (isOneOf(BAD_WHEN_FALSE, type) && status === 'False') {
        return scriptHealth('Degraded', fieldOf(condition, 'message'));
      }
      if (isOneOf(known.good, type) && status === 'True') {
        health = argoHealth('Healthy', UP_TO_DATE);
      }
      // Its definition is only made once it is switched on.
      if (known.restsInactive && isMeantToRest(object, condition)) {
        health = argoHealth('Healthy', UP_TO_DATE);
      }
    }
    return health;
  };
}

/** For every kind in `*.crossplane.io`; platform APIs in other groups have none. @internal */
export const crossplaneScript = familyScript({
  quiet: [...QUIET_CORE_KINDS, ...QUIET_PROVIDER_KINDS],
  good: [
    'Ready',
    'Healthy',
    'Offered',
    'Established',
    'ValidPipeline',
    'RevisionHealthy',
  ],
  restsInactive: true,
});

/** For every kind in `*.upbound.io`. @internal */
export const upboundScript = familyScript({
  quiet: QUIET_PROVIDER_KINDS,
  good: ['Ready'],
  restsInactive: false,
});

/** Both conditions together; a provider that is unpacking counts as broken. Its words are the two reasons. */
const provider: ArgoCheck = object => {
  const conditions = statusConditions(object);
  const last = (type: string) =>
    (isNil(conditions) ? [] : itemsOf(conditions))
      .filter(condition => fieldOf(condition, 'type') === type)
      .at(-1);
  const reasonOf = (condition: unknown) =>
    condition ? fieldOf(condition, 'reason') : undefined;
  const both = [last('Installed'), last('Healthy')];
  const [installed, healthy] = both.map(reasonOf);
  if (isNil(installed) && isNil(healthy)) {
    return argoHealth('Progressing', 'Waiting for the provider');
  }
  const isWell = both.every(
    condition => condition && fieldOf(condition, 'status') === 'True',
  );
  const one = isTruthy(installed) ? installed : healthy;
  return scriptHealth(
    isWell ? 'Healthy' : 'Degraded',
    isNil(installed) || isNil(healthy)
      ? one
      : `${textOf(installed)} ${textOf(healthy)}`,
  );
};

/** @internal */
export const crossplaneScripts: ArgoCheckTable = {
  'Provider.pkg.crossplane.io': provider,
};

function isMeantToRest(object: unknown, condition: unknown): boolean {
  const spec = fieldOf(object, 'spec');
  return (
    (isNil(spec) || fieldOf(spec, 'state') !== 'Active') &&
    fieldOf(condition, 'type') === 'Established' &&
    fieldOf(condition, 'reason') === 'InactiveManagedResource'
  );
}

function isOneOf(list: readonly string[], value: unknown): boolean {
  return list.some(known => known === value);
}
