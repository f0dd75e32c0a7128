export { Backstage } from './Backstage';
export { backstageOf } from './backstageOf';
export { ensureAppBundle } from './ensureAppBundle';
export { freePort } from './freePort';
