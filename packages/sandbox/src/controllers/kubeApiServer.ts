import { controllersGroup } from '../pki/identities';
import { kubernetesProgram } from '../programs/kubernetesProgram';
import { auditPolicy } from '../audit/auditPolicy';
import { bindIdentities } from '../sandbox/bindIdentities';
import { Controller } from './Controller';
import { answersOk } from './probes';

const issuer = 'https://kubernetes.default.svc';

export const kubeApiServer: Controller = {
  name: 'kube-apiserver',
  summary: 'The Kubernetes API',
  program: kubernetesProgram('kube-apiserver', {
    buildSeconds: 216,
    scratchMegabytes: 3200,
    megabytes: 105,
  }),
  needs: ['etcd'],
  ports: ['kube-apiserver.secure'],
  readySeconds: 90,
  launch({ paths, port, pki, tokenFile }) {
    const policy = paths.data('kube-apiserver', 'audit-policy.yaml');
    const tokens = paths.data('kube-apiserver', 'tokens.csv');
    return {
      folders: [paths.data('kube-apiserver'), `${paths.root}/audit`],
      files: { [policy]: auditPolicy, [tokens]: tokenFile },
      args: [
        `--etcd-servers=http://127.0.0.1:${port('etcd.client')}`,
        '--bind-address=127.0.0.1',
        `--secure-port=${port('kube-apiserver.secure')}`,
        // Without a default route there is no address to find by itself.
        '--advertise-address=127.0.0.1',
        '--endpoint-reconciler-type=none',
        `--tls-cert-file=${pki('apiserver.crt')}`,
        `--tls-private-key-file=${pki('apiserver.key')}`,
        `--client-ca-file=${pki('ca.crt')}`,
        `--token-auth-file=${tokens}`,
        `--service-account-issuer=${issuer}`,
        `--api-audiences=${issuer}`,
        `--service-account-key-file=${pki('sa.pub')}`,
        `--service-account-signing-key-file=${pki('sa.key')}`,
        '--authorization-mode=RBAC',
        '--anonymous-auth=true',
        '--service-cluster-ip-range=10.0.0.0/24',
        '--allow-privileged=true',
        '--event-ttl=24h',
        `--audit-policy-file=${policy}`,
        `--audit-log-path=${paths.auditLog}`,
        '--audit-log-maxsize=200',
        '--audit-log-maxbackup=2',
      ],
    };
  },
  isReady: ({ port, pki }) =>
    answersOk(
      `https://127.0.0.1:${port('kube-apiserver.secure')}/readyz`,
      pki('ca.crt'),
    ),
  async register({ kube }) {
    await bindIdentities(kube, controllersGroup);
  },
};
