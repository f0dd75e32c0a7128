export { openSealedValue } from './openSealedValue';
