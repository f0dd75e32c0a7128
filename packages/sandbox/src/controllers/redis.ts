import { Controller } from './Controller';
import { portAnswers } from './probes';

export const redis: Controller = {
  name: 'redis',
  summary: 'Cache of Argo CD',
  program: {
    kind: 'path',
    name: 'redis-server',
    hint: 'Argo CD needs it; install it (Debian and Ubuntu: apt-get install redis-server), or choose another profile than argocd and all',
  },
  needs: [],
  ports: ['redis.tcp'],
  launch({ paths, port }) {
    return {
      folders: [paths.data('redis')],
      args: [
        '--bind',
        '127.0.0.1',
        '--port',
        String(port('redis.tcp')),
        '--dir',
        paths.data('redis'),
        '--save',
        '',
        '--appendonly',
        'no',
      ],
    };
  },
  isReady: ({ port }) => portAnswers(port('redis.tcp'), 'PING\r\n', '+PONG'),
};
