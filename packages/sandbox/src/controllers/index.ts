import { argocdApplicationController } from './argocdApplicationController';
import { argocdApplicationSetController } from './argocdApplicationSetController';
import { argocdRepoServer } from './argocdRepoServer';
import { argocdServer } from './argocdServer';
import { chartRepository } from './chartRepository';
import { Controller } from './Controller';
import { crossplane } from './crossplane';
import { etcd } from './etcd';
import { forge } from './forge';
import { functionPatchAndTransform } from './functionPatchAndTransform';
import { helmController } from './helmController';
import { kubeApiServer } from './kubeApiServer';
import { kubeControllerManager } from './kubeControllerManager';
import { kubeScheduler } from './kubeScheduler';
import { kustomizeController } from './kustomizeController';
import { kwok } from './kwok';
import { providerHelm } from './providerHelm';
import { providerKubernetes } from './providerKubernetes';
import { redis } from './redis';
import { sealedSecrets } from './sealedSecrets';
import { sourceController } from './sourceController';

/**
 * Every controller, in the order in which missing programs are built: what
 * others wait for, and what a visitor sees first, comes first.
 */
export const controllers: readonly Controller[] = [
  etcd,
  kubeApiServer,
  kubeControllerManager,
  kubeScheduler,
  kwok,
  forge,
  chartRepository,
  crossplane,
  functionPatchAndTransform,
  providerKubernetes,
  sourceController,
  kustomizeController,
  providerHelm,
  sealedSecrets,
  redis,
  argocdRepoServer,
  argocdApplicationController,
  argocdServer,
  argocdApplicationSetController,
  helmController,
];
