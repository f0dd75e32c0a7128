export { buildVellumPlatformClaim } from './buildVellumPlatformClaim';
export { buildVellumPlatformEntity } from './buildVellumPlatformEntity';
export { createVellumPlatformChangeSet } from './createVellumPlatformChangeSet';
export { validateVellumPlatform } from './validateVellumPlatform';
export type { VellumPlatformInput } from './VellumPlatformInput';
