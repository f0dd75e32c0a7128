import { controllers } from '.';
import { SandboxPaths } from '../state/SandboxPaths';
import { ControllerContext } from './Controller';

const context: ControllerContext = {
  paths: new SandboxPaths('/state', 'demo'),
  program: { name: 'p', path: '/bin/p', from: 'cache', assets: '/assets' },
  forgeToken: 'forge-token',
  pki: file => `/pki/${file}`,
  port: name => 20000 + controllers.flatMap(c => c.ports ?? []).indexOf(name),
  kubeconfig: '/kubeconfig',
  tokenFile: 'secret-token,admin,admin,""\n',
};

// Its stages are read from the files of its module.
const launchable = controllers.filter(({ name }) => name !== 'kwok');

describe('controllers', () => {
  it('have names and ports of their own', () => {
    const names = controllers.map(({ name }) => name);
    const ports = controllers.flatMap(c => c.ports ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it.each(launchable.map(c => [c.name, c] as const))(
    '%s asks only for ports that somebody owns and listens on loopback',
    async (_name, controller) => {
      const { args } = await controller.launch(context);
      const text = args.join(' ');
      expect(text).not.toContain('19999');
      expect(text).not.toMatch(/\b0\.0\.0\.0:|address=0\.0\.0\.0|=:\d/);
    },
  );

  it.each(launchable.map(c => [c.name, c] as const))(
    '%s has no secret among its arguments, which every user can read',
    async (_name, controller) => {
      const { args } = await controller.launch(context);
      expect(args.join(' ')).not.toMatch(/forge-token|secret-token/);
    },
  );

  it('keep every file and folder below the sandbox', async () => {
    for (const controller of launchable) {
      const { folders = [], files = {} } = await controller.launch(context);
      for (const path of [...folders, ...Object.keys(files)]) {
        expect(path).toMatch(/^\/state\/demo\//);
      }
    }
  });
});
