import { dirname, resolve } from 'node:path';
import { Sandbox } from '@vellum-io/sandbox';
import { Backstage } from './Backstage';

/** The Backstage of a sandbox; its files lie beside the sandbox's own and go with them. */
export function backstageOf(sandbox: Sandbox, port: number): Backstage {
  return Backstage.create({
    directory: resolve(dirname(sandbox.appConfig), 'backstage'),
    port,
    configFiles: [sandbox.appConfig],
  });
}
