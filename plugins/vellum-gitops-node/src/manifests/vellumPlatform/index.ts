export { createVellumPlatformChangeSet } from './createVellumPlatformChangeSet';
export { validateVellumPlatform } from './validateVellumPlatform';
export type { VellumPlatformInput } from './VellumPlatformInput';
