import { readList, readRecord, readString } from '../../kube/readField';
import { shortRevision } from '../../text/shortRevision';
import { FactReader, FactTable } from './FactReader';

const short = (revision: string | undefined) =>
  revision && shortRevision(revision);

/** An address without the user and password that some people write into it. */
const publicUrl = (url: string | undefined) =>
  url?.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');

const kustomizationFacts: FactReader = object => {
  const applied = readString(object, 'status', 'lastAppliedRevision');
  const attempted = readString(object, 'status', 'lastAttemptedRevision');
  const entries = readRecord(object, 'status', 'inventory')
    ? readList(object, 'status', 'inventory', 'entries').length
    : undefined;
  return [
    ['revision', short(applied)],
    ['attempted', attempted === applied ? undefined : short(attempted)],
    ['objects', entries],
    ['path', readString(object, 'spec', 'path')],
    ['source', readString(object, 'spec', 'sourceRef', 'name')],
  ];
};

const helmReleaseFacts: FactReader = object => {
  const running = readList(object, 'status', 'history')[0];
  return [
    [
      'chart',
      readString(running, 'chartName') ??
        readString(object, 'spec', 'chart', 'spec', 'chart'),
    ],
    ['version', readString(running, 'chartVersion')],
    ['wantedVersion', readString(object, 'spec', 'chart', 'spec', 'version')],
    ['releaseState', readString(running, 'status')],
  ];
};

const sourceFacts: FactReader = object => [
  ['revision', short(readString(object, 'status', 'artifact', 'revision'))],
  ['fetched', readString(object, 'status', 'artifact', 'lastUpdateTime')],
  ['url', publicUrl(readString(object, 'spec', 'url'))],
  ['branch', readString(object, 'spec', 'ref', 'branch')],
];

const chartFacts: FactReader = object => [
  ['chart', readString(object, 'spec', 'chart')],
  ['version', readString(object, 'spec', 'version')],
  ['revision', short(readString(object, 'status', 'artifact', 'revision'))],
];

const applicationFacts: FactReader = object => [
  ['revision', short(readString(object, 'status', 'sync', 'revision'))],
  ['sync', readString(object, 'status', 'sync', 'status')],
  ['health', readString(object, 'status', 'health', 'status')],
  ['project', readString(object, 'spec', 'project')],
  ['path', readString(object, 'spec', 'source', 'path')],
  ['url', publicUrl(readString(object, 'spec', 'source', 'repoURL'))],
];

/** @internal */
export const gitopsFacts: FactTable = {
  'Kustomization.kustomize.toolkit.fluxcd.io': kustomizationFacts,
  'HelmRelease.helm.toolkit.fluxcd.io': helmReleaseFacts,
  'GitRepository.source.toolkit.fluxcd.io': sourceFacts,
  'OCIRepository.source.toolkit.fluxcd.io': sourceFacts,
  'Bucket.source.toolkit.fluxcd.io': sourceFacts,
  'HelmRepository.source.toolkit.fluxcd.io': sourceFacts,
  'ExternalArtifact.source.toolkit.fluxcd.io': sourceFacts,
  'HelmChart.source.toolkit.fluxcd.io': chartFacts,
  'Application.argoproj.io': applicationFacts,
};
