import { Controller } from './Controller';
import { answersOk } from './probes';

export const etcd: Controller = {
  name: 'etcd',
  summary: 'Store of the API server',
  program: {
    kind: 'go',
    name: 'etcd',
    tool: 'etcd',
    package: 'go.etcd.io/etcd/server/v3',
    adopt: { versionArgs: ['--version'], version: /etcd Version: 3\.6\./ },
    buildSeconds: 49,
    scratchMegabytes: 600,
    megabytes: 27,
  },
  needs: [],
  ports: ['etcd.client', 'etcd.peer'],
  launch({ paths, port }) {
    const client = `http://127.0.0.1:${port('etcd.client')}`;
    const peer = `http://127.0.0.1:${port('etcd.peer')}`;
    return {
      folders: [paths.data('etcd')],
      args: [
        `--data-dir=${paths.data('etcd', 'store')}`,
        // The store need not survive a power cut, only kill -9.
        '--unsafe-no-fsync=true',
        `--listen-client-urls=${client}`,
        `--advertise-client-urls=${client}`,
        `--listen-peer-urls=${peer}`,
        `--initial-advertise-peer-urls=${peer}`,
        `--initial-cluster=default=${peer}`,
        '--log-level=warn',
      ],
    };
  },
  isReady: ({ port }) =>
    answersOk(`http://127.0.0.1:${port('etcd.client')}/health`),
};
