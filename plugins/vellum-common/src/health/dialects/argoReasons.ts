import { OpinionReason } from './OpinionReason';

const FLUX_SOURCES = [
  'GitRepository.source.toolkit.fluxcd.io',
  'OCIRepository.source.toolkit.fluxcd.io',
  'Bucket.source.toolkit.fluxcd.io',
  'HelmChart.source.toolkit.fluxcd.io',
  'HelmRepository.source.toolkit.fluxcd.io',
];

const KNATIVE_OPERATOR = [
  'KnativeServing.operator.knative.dev',
  'KnativeEventing.operator.knative.dev',
];

/** Why Argo CD says something else, the most telling first. The last ones fit any object. @internal */
export const ARGO_REASONS: readonly OpinionReason[] = [
  {
    says: ['no check'],
    why: 'Argo CD has no check for this kind, so the object never holds a wave.',
  },
  {
    says: ['not known'],
    why: 'Argo CD has a check for this kind whose rule is not known here; the object may hold a wave.',
  },
  {
    says: ['Unknown'],
    why: "Argo CD's check for this kind cannot read the object.",
  },
  {
    kinds: ['Kustomization.kustomize.toolkit.fluxcd.io'],
    ours: 'moving',
    says: ['Degraded'],
    why: "Argo CD's check counts a Kustomization that is not ready as degraded, though it may only wait for another one.",
  },
  {
    kinds: ['HelmRelease.helm.toolkit.fluxcd.io'],
    says: ['Degraded'],
    condition: 'TestSuccess',
    why: "Argo CD's check wants exactly two conditions to be true, and the passed tests make a third.",
  },
  {
    kinds: FLUX_SOURCES,
    ours: 'good',
    says: ['Degraded'],
    why: "Argo CD's check wants the condition ArtifactInStorage beside Ready.",
  },
  {
    rules: ['crossplane/unpacking'],
    why: "Argo CD's check counts a provider as degraded until its package is installed.",
  },
  {
    rules: ['common/paused', 'crossplane/paused'],
    why: "Argo CD's check does not know that an object may be paused.",
  },
  {
    kinds: ['CronJob.batch'],
    rules: ['common/suspended'],
    why: "Argo CD's check counts a suspended CronJob as healthy.",
  },
  {
    ours: 'resting',
    why: "Argo CD's check for this kind does not know that the object may be stopped on purpose.",
  },
  {
    rules: ['common/stale-generation'],
    why: "Argo CD's check for this kind does not ask whether the last change was taken up.",
  },
  {
    rules: ['kubernetes/replica-failure'],
    says: ['Progressing'],
    why: "Argo CD's check counts replicas and does not ask why some cannot be made.",
  },
  {
    rules: ['crossplane/no-credentials'],
    why: "Argo CD's check does not look at the credentials.",
  },
  {
    kinds: ['FlinkDeployment.flink.apache.org'],
    says: ['Healthy'],
    why: "Argo CD's check is content once the job is submitted.",
  },
  {
    kinds: KNATIVE_OPERATOR,
    says: ['Progressing'],
    why: "Argo CD's check waits for a failed installation as for any other.",
  },
  {
    kinds: ['Application.argoproj.io'],
    why: 'Argo CD repeats what the Application reports, where it has been given a check for Applications at all.',
  },
  {
    ours: 'bad',
    says: ['Progressing'],
    why: "Argo CD's check knows no limit of time here, so it waits.",
  },
  {
    ours: 'unclear',
    says: ['Progressing'],
    why: "Argo CD's check waits for a status, however long nobody has reported one.",
  },
  {
    says: ['Healthy'],
    why: "Argo CD's check for this kind asks for less than is asked here.",
  },
  {
    ours: 'good',
    why: "Argo CD's check for this kind asks for more than is asked here.",
  },
  {
    ours: 'moving',
    says: ['Degraded', 'Missing'],
    why: "Argo CD's check for this kind does not tell waiting from failing as is done here.",
  },
  { why: "Argo CD's check for this kind looks at other fields." },
];
