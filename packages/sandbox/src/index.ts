export { Sandbox } from './sandbox/Sandbox';
export type { SandboxOptions, UpOptions } from './sandbox/Sandbox';
export type {
  BuildProgress,
  SandboxEvent,
  SandboxListener,
} from './sandbox/SandboxEvent';
export type { ComponentStatus, SandboxStatus } from './sandbox/SandboxStatus';
export type { AuditedRequest, AuditQuery } from './audit/countRequests';
export { KubeClient } from './kube/KubeClient';
export type {
  ApplyOptions,
  DeleteOptions,
  ListOptions,
  PatchOptions,
} from './kube/KubeClient';
export type { KubeObject, ObjectReference } from './kube/KubeObject';
export { createNamespace } from './kube/createNamespace';
export { installDefinitions } from './kube/installDefinitions';
export { KubeRequestError } from './kube/KubeRequestError';
export { parseManifests, readManifests } from './kube/readManifests';
export { startForge } from './forge';
export { fillAddresses } from './seed/fillAddresses';
export { buildPrograms } from './programs/buildPrograms';
export type { BuildProgramsOptions } from './programs/buildPrograms';
export { findCachedProgram } from './programs/findCachedProgram';
export { gitea } from './programs/gitea';
export { istio } from './programs/istio';
export { kubectl } from './programs/kubectl';
export { kubeseal } from './programs/kubeseal';
export { oracle } from './programs/oracle';
export { provideAssets } from './programs/provideAssets';
export { provideProgram } from './programs/provideProgram';
export type { ResolvedProgram } from './programs/Program';
export { confirmPlan } from './cli/confirmPlan';
export { describeEvent } from './cli/describeEvent';
export { renderStatus } from './cli/renderStatus';
export { isRunning } from './process/isRunning';
export { sleep } from './process/sleep';
export { spawnDetached } from './process/spawnDetached';
export type { DetachedProcess } from './process/spawnDetached';
export { stopProcess } from './process/stopProcess';
export type { ProcessRef } from './state/SandboxState';
