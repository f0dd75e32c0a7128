import { Controller } from './Controller';
import { answersOk } from './probes';

export const chartRepository: Controller = {
  name: 'chart-repository',
  summary: 'Helm repository of the stand-in charts in examples/charts',
  program: { kind: 'own', name: 'chart-repository' },
  needs: [],
  ports: ['chart-repository.http'],
  launch({ paths, port }) {
    return {
      folders: [paths.data('chart-repository')],
      args: [
        'serve-charts',
        '--root',
        paths.data('chart-repository'),
        '--port',
        String(port('chart-repository.http')),
      ],
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('chart-repository.http')}/index.yaml`),
};
