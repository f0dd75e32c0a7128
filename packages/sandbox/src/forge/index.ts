export { startForge } from './startForge';
export type { Forge, ForgeOptions } from './startForge';
export type { ForgeLogger } from './http/ForgeContext';
export type { NewRepository } from './model/RepositoryStore';
export type { SeedFiles } from './model/seedRepository';
export type { ProtectedBranch } from './model/records';
export type { ForgePermission, ForgeUser } from './model/User';
