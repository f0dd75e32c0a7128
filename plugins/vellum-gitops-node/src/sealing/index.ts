export { findWeakSecrets, namesSecret } from './findWeakSecrets';
export { isSealedSecret } from './isSealedSecret';
export { readSealingCertificate } from './readSealingCertificate';
export type { SealingCertificate } from './readSealingCertificate';
export { sealSecret } from './sealSecret';
export type { SecretToSeal } from './sealSecret';
export type { SealingScope } from './SealingScope';
