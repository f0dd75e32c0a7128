import { KubeObject } from '../../kube/KubeObject';
import {
  readField,
  readList,
  readNumber,
  readRecord,
  readString,
} from '../../kube/readField';
import { joinNames } from '../../text/joinNames';
import { FactReader, FactTable } from './FactReader';

const externalName = (object: KubeObject) =>
  readString(object, 'metadata', 'annotations', 'crossplane.io/external-name');

const releaseFacts: FactReader = object => {
  const wanted = readRecord(object, 'spec', 'forProvider');
  const found = readRecord(object, 'status', 'atProvider');
  return [
    ['chart', readString(wanted, 'chart', 'name')],
    ['version', readString(wanted, 'chart', 'version')],
    ['namespace', readString(wanted, 'namespace')],
    ['releaseState', readString(found, 'state')],
    ['releaseRevision', readNumber(found, 'revision')],
    ['failures', readNumber(object, 'status', 'failed') || undefined],
    ['providerConfig', readString(object, 'spec', 'providerConfigRef', 'name')],
    ['externalName', externalName(object)],
  ];
};

/** What an Object waits for, or copies from, before it is applied; of its own kind where it names none. */
function referencesOf(object: KubeObject): string {
  const names = readList(object, 'spec', 'references').flatMap(entry => {
    const target =
      readRecord(entry, 'dependsOn') ?? readRecord(entry, 'patchesFrom');
    const name = readString(target, 'name');
    const kind = readString(target, 'kind') ?? object.kind;
    return name ? [`${kind} ${name}`] : [];
  });
  return joinNames([...new Set(names)], 5);
}

const objectFacts: FactReader = object => {
  const manifest = readRecord(object, 'spec', 'forProvider', 'manifest');
  const policies = readList(object, 'spec', 'managementPolicies').filter(
    policy => typeof policy === 'string' && policy !== '*',
  );
  return [
    ['manages', readString(manifest, 'kind')],
    ['readiness', readString(object, 'spec', 'readiness', 'policy')],
    ['management', policies.join(', ')],
    ['references', referencesOf(object)],
    [
      'watched',
      readField(object, 'spec', 'watch') === true ? 'yes' : undefined,
    ],
    ['providerConfig', readString(object, 'spec', 'providerConfigRef', 'name')],
  ];
};

/** Any other managed resource. @internal */
export const managedFacts: FactReader = object => [
  ['externalName', externalName(object)],
  ['providerConfig', readString(object, 'spec', 'providerConfigRef', 'name')],
];

/** Composites of both generations, and claims. @internal */
export const compositeFacts: FactReader = object => [
  [
    'composition',
    readString(object, 'spec', 'crossplane', 'compositionRef', 'name') ??
      readString(object, 'spec', 'compositionRef', 'name'),
  ],
  [
    'compositionRevision',
    readString(
      object,
      'spec',
      'crossplane',
      'compositionRevisionRef',
      'name',
    ) ?? readString(object, 'spec', 'compositionRevisionRef', 'name'),
  ],
];

const packageFacts: FactReader = object => [
  ['package', readString(object, 'spec', 'package')],
  ['currentRevision', readString(object, 'status', 'currentRevision')],
];

/** @internal */
export const crossplaneFacts: FactTable = {
  'Release.helm.crossplane.io': releaseFacts,
  'Release.helm.m.crossplane.io': releaseFacts,
  'Object.kubernetes.crossplane.io': objectFacts,
  'Object.kubernetes.m.crossplane.io': objectFacts,
  'Provider.pkg.crossplane.io': packageFacts,
  'Function.pkg.crossplane.io': packageFacts,
  'Configuration.pkg.crossplane.io': packageFacts,
};
