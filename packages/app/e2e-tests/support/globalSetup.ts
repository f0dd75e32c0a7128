import { resolve } from 'node:path';
import { backstageOf, ensureAppBundle, freePort } from '@vellum-io/dev';
import { Sandbox } from '@vellum-io/sandbox';
import { saveStage, untilCatalogIsRead } from './stage';

const LOGS = resolve(__dirname, '../../../../test-results');

/**
 * Brings up a whole chain of its own, the same way as the demo does, and takes it down after the last test, unless
 * VELLUM_E2E_KEEP is set: then the next run finds it warm.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const sandbox = await Sandbox.open({ name: 'e2e' });
  await ensureAppBundle(resolve(LOGS, 'app-build.log'));
  await sandbox.up({ profile: 'all' });
  const backstage = backstageOf(sandbox, await freePort());
  await backstage.start();
  saveStage({ url: backstage.url });
  await untilCatalogIsRead(backstage.url);
  return async () => {
    if (process.env.VELLUM_E2E_KEEP) return;
    await backstage.stop();
    await sandbox.down();
  };
}
