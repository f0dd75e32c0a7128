import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeKubeconfig } from '../__testUtils__/writeKubeconfig';
import { KubeContext } from './KubeContext';
import { loadKubeconfig } from './loadKubeconfig';
import { openContext } from './openContext';

const SERVER = 'https://api.example:6443';
const PEM = '-----BEGIN CERTIFICATE-----';
const DATA = Buffer.from(PEM).toString('base64');

describe('a kubeconfig', () => {
  const folders: string[] = [];

  afterEach(async () => {
    for (const folder of folders.splice(0)) {
      await rm(folder, { recursive: true });
    }
  });

  async function write(
    options: Omit<Parameters<typeof writeKubeconfig>[0], 'server'> & {
      files?: Record<string, string>;
    } = {},
  ): Promise<string> {
    const { files = {}, ...rest } = options;
    const { folder, file } = await writeKubeconfig({ server: SERVER, ...rest });
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
      await chmod(join(folder, name), 0o755);
    }
    return file;
  }

  async function open(
    ...options: Parameters<typeof write>
  ): Promise<KubeContext> {
    const file = await write(...options);
    return await openContext(loadKubeconfig(file, {}), undefined);
  }

  it.each<[string, Parameters<typeof write>[0], Partial<KubeContext>]>([
    [
      'a token',
      { user: { token: 'abc' } },
      { headers: { authorization: 'Bearer abc' } },
    ],
    [
      'a file with a token, beside it',
      { user: { tokenFile: 'token' }, files: { token: 'from-file\n' } },
      { headers: { authorization: 'Bearer from-file' } },
    ],
    [
      'name and password',
      { user: { username: 'jane', password: 'x' } },
      { headers: { authorization: 'Basic amFuZTp4' } },
    ],
    [
      'a certificate, as data',
      {
        user: {
          'client-certificate-data': DATA,
          'client-key-data': DATA,
        },
      },
      { tls: { cert: PEM, key: PEM } },
    ],
    [
      'a certificate, as files',
      {
        user: { 'client-certificate': 'crt', 'client-key': 'key' },
        files: { crt: 'C', key: 'K' },
      },
      { tls: { cert: 'C', key: 'K' } },
    ],
    [
      'whom to act as',
      { user: { token: 'abc', as: 'jane', 'as-groups': ['dev', 'ops'] } },
      {
        headers: {
          authorization: 'Bearer abc',
          'impersonate-user': 'jane',
          'impersonate-group': ['dev', 'ops'],
        },
      },
    ],
    [
      'the authority of the server',
      {
        cluster: {
          'certificate-authority-data': DATA,
          'tls-server-name': 'kube',
        },
      },
      { tls: { ca: PEM, servername: 'kube' } },
    ],
    [
      'that the server is not checked',
      { cluster: { 'insecure-skip-tls-verify': true } },
      { tls: { rejectUnauthorized: false } },
    ],
    ['a namespace', { namespace: 'team-a' }, { namespace: 'team-a' }],
  ])('gives %s', async (_, options, expected) => {
    expect(await open(options)).toEqual({
      name: 'dev',
      server: SERVER,
      tls: {},
      headers: {},
      ...expected,
    });
  });

  it('gives the credentials of a plugin, which is told the version it is asked in', async () => {
    const plugin = `#!/bin/sh
test -n "$EXTRA" || exit 1
printf '{"status":{"token":"%s"}}' "$(echo "$KUBERNETES_EXEC_INFO" | grep -o 'v1beta1')-$1"
`;
    const context = await open({
      user: {
        exec: {
          apiVersion: 'client.authentication.k8s.io/v1beta1',
          command: './plugin',
          args: ['arg'],
          env: [{ name: 'EXTRA', value: 'yes' }],
        },
      },
      files: { plugin },
    });
    expect(context.headers).toEqual({ authorization: 'Bearer v1beta1-arg' });
  });

  it('may be several, of which the first to name something counts', async () => {
    const first = await write({ user: { token: 'first' } });
    const second = await write({ user: { token: 'second' }, namespace: 'x' });
    const config = loadKubeconfig(undefined, {
      KUBECONFIG: `${first}:${second}`,
    });
    expect(await openContext(config, 'dev')).toMatchObject({
      headers: { authorization: 'Bearer first' },
    });
  });

  it.each<[string, Parameters<typeof write>[0], RegExp]>([
    [
      'a plugin that fails',
      {
        user: { exec: { command: './plugin', installHint: 'Install it.' } },
        files: { plugin: '#!/bin/sh\necho "not signed in" >&2; exit 1\n' },
      },
      /^The credential plugin \.\/plugin of the kubeconfig failed: not signed in\. Install it\.$/,
    ],
    [
      'a proxy',
      { cluster: { 'proxy-url': 'http://proxy.example' } },
      /is reached through a proxy-url, which vellum does not do/,
    ],
    [
      'a way to sign in that is gone',
      { user: { 'auth-provider': { name: 'gcp' } } },
      /signs in with an auth-provider, which Kubernetes has removed/,
    ],
    [
      'a file that is not there',
      { user: { tokenFile: 'none' } },
      /^Cannot read .*none, which the kubeconfig names: /,
    ],
  ])('says why it cannot be used: %s', async (_, options, message) => {
    await expect(open(options)).rejects.toThrow(message);
  });

  it('names the contexts that it has', async () => {
    const config = loadKubeconfig(await write(), {});
    await expect(openContext(config, 'dex')).rejects.toThrow(
      /has no context "dex"\. Did you mean dev\?$/,
    );
    await expect(openContext(config, 'production')).rejects.toThrow(
      /has no context "production"\. It has dev\.$/,
    );
    expect(() => loadKubeconfig('/nowhere/config', {})).toThrow(
      'Cannot read the kubeconfig /nowhere/config: it does not exist. Name another with --kubeconfig or KUBECONFIG.',
    );
  });
});
