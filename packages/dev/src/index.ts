export { Backstage } from './Backstage';
export { ensureAppBundle } from './ensureAppBundle';
