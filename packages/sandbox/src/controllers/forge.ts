import { Controller } from './Controller';
import { answersOk } from './probes';

export const forge: Controller = {
  name: 'forge',
  summary: 'Git forge with pull requests; serves the GitOps repository',
  program: { kind: 'own', name: 'forge' },
  needs: [],
  ports: ['forge.http'],
  launch({ paths, port, forgeToken }) {
    return {
      folders: [paths.data('forge')],
      args: [
        'serve-forge',
        '--root',
        paths.data('forge'),
        '--port',
        String(port('forge.http')),
        '--charts',
        `http://127.0.0.1:${port('chart-repository.http')}`,
      ],
      // Not an argument: those can be read by every user of the machine.
      env: { VELLUM_FORGE_TOKEN: forgeToken },
    };
  },
  // It listens a moment before it has seeded the repository.
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('forge.http')}/vellum/platform-gitops`),
};
