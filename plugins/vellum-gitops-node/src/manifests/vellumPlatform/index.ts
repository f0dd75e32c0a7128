export { proposeVellumPlatformChange } from './proposeVellumPlatformChange';
export { createVellumPlatformChangeSet } from './createVellumPlatformChangeSet';
export { readVellumPlatform } from './readVellumPlatform';
export { proposeVellumPlatformRemoval } from './proposeVellumPlatformRemoval';
export {
  validateVellumPlatform,
  validateVellumPlatformIdentity,
} from './validateVellumPlatform';
export { validateVellumPlatformChoices } from './validateVellumPlatformChoices';
export type { PlatformParameter } from './platformParameters';
export type { VellumPlatformChoices } from './VellumPlatformChoices';
export type {
  VellumPlatformApi,
  VellumPlatformIdentity,
  VellumPlatformInput,
} from './VellumPlatformInput';
