import { Controller } from './Controller';
import { etcd } from './etcd';
import { kubeApiServer } from './kubeApiServer';
import { kubeControllerManager } from './kubeControllerManager';
import { kubeScheduler } from './kubeScheduler';
import { kwok } from './kwok';

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
];
