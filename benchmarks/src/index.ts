export { fitExponent } from './fitExponent';
export { makePlatform } from './platform/makePlatform';
