import {
  GroupKind,
  groupKindKey,
} from '@vellum-io/backstage-plugin-vellum-common';
import { KnownKind } from './KnownKind';

/** Short names that people know by heart; a list of objects without its definitions does not have them. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  Namespace: ['ns'],
  Node: ['no'],
  PersistentVolume: ['pv'],
  PersistentVolumeClaim: ['pvc'],
  Pod: ['po'],
  Service: ['svc'],
  'CronJob.batch': ['cj'],
  'DaemonSet.apps': ['ds'],
  'Deployment.apps': ['deploy'],
  'ReplicaSet.apps': ['rs'],
  'StatefulSet.apps': ['sts'],
  'Application.argoproj.io': ['app', 'apps'],
  'ApplicationSet.argoproj.io': ['appset', 'appsets'],
  'Kustomization.kustomize.toolkit.fluxcd.io': ['ks'],
  'HelmRelease.helm.toolkit.fluxcd.io': ['hr'],
  'GitRepository.source.toolkit.fluxcd.io': ['gitrepo'],
  'HelmChart.source.toolkit.fluxcd.io': ['hc'],
  'HelmRepository.source.toolkit.fluxcd.io': ['helmrepo'],
  'OCIRepository.source.toolkit.fluxcd.io': ['ocirepo'],
  'CompositeResourceDefinition.apiextensions.crossplane.io': ['xrd', 'xrds'],
  'Composition.apiextensions.crossplane.io': ['comp'],
};

/** A kind with the names that it goes by wherever it is served. */
export function usualNames(kind: GroupKind): KnownKind {
  const shortNames = SHORT_NAMES[groupKindKey(kind)];
  return { ...kind, ...(shortNames && { shortNames }) };
}
