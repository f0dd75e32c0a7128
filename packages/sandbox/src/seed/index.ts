export { bootstrapCluster } from './bootstrapCluster';
export type { BootstrapOptions, BootstrapTool } from './bootstrapCluster';
export { gitopsFolder } from './gitopsFolder';
export type { SeedAddresses } from './SeedAddresses';
export { seedForge } from './seedForge';
