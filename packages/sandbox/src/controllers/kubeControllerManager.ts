import { controllersGroup } from '../pki/identities';
import { kubernetesProgram } from '../programs/kubernetesProgram';
import { Controller } from './Controller';
import { answersOk } from './probes';

export const kubeControllerManager: Controller = {
  name: 'kube-controller-manager',
  summary: 'Controllers of the built-in kinds',
  program: kubernetesProgram('kube-controller-manager', {
    buildSeconds: 65,
    scratchMegabytes: 300,
    megabytes: 96,
  }),
  needs: ['kube-apiserver'],
  ports: ['kube-controller-manager.secure'],
  identity: {
    user: 'system:kube-controller-manager',
    groups: [controllersGroup],
  },
  launch({ kubeconfig, port, pki }) {
    return {
      args: [
        `--kubeconfig=${kubeconfig}`,
        `--authentication-kubeconfig=${kubeconfig}`,
        `--authorization-kubeconfig=${kubeconfig}`,
        '--bind-address=127.0.0.1',
        `--secure-port=${port('kube-controller-manager.secure')}`,
        `--tls-cert-file=${pki('apiserver.crt')}`,
        `--tls-private-key-file=${pki('apiserver.key')}`,
        '--leader-elect=false',
        `--service-account-private-key-file=${pki('sa.key')}`,
        `--root-ca-file=${pki('ca.crt')}`,
      ],
    };
  },
  isReady: ({ port, pki }) =>
    answersOk(
      `https://127.0.0.1:${port('kube-controller-manager.secure')}/healthz`,
      pki('ca.crt'),
    ),
};
