import { controllersGroup } from '../pki/identities';
import { kubernetesProgram } from '../programs/kubernetesProgram';
import { Controller } from './Controller';
import { answersOk } from './probes';

export const kubeScheduler: Controller = {
  name: 'kube-scheduler',
  summary: 'Assigns pods to the node',
  program: kubernetesProgram('kube-scheduler', {
    buildSeconds: 25,
    scratchMegabytes: 200,
    megabytes: 73,
  }),
  needs: ['kube-apiserver'],
  ports: ['kube-scheduler.secure'],
  identity: { user: 'system:kube-scheduler', groups: [controllersGroup] },
  launch({ kubeconfig, port, pki }) {
    return {
      args: [
        `--kubeconfig=${kubeconfig}`,
        `--authentication-kubeconfig=${kubeconfig}`,
        `--authorization-kubeconfig=${kubeconfig}`,
        '--leader-elect=false',
        '--bind-address=127.0.0.1',
        `--secure-port=${port('kube-scheduler.secure')}`,
        `--tls-cert-file=${pki('apiserver.crt')}`,
        `--tls-private-key-file=${pki('apiserver.key')}`,
      ],
    };
  },
  isReady: ({ port, pki }) =>
    answersOk(
      `https://127.0.0.1:${port('kube-scheduler.secure')}/readyz`,
      pki('ca.crt'),
    ),
};
