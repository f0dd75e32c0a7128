import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { connectAs } from '../sandbox/connectAs';
import { renderKubeconfig } from './renderKubeconfig';

const text = renderKubeconfig({
  server: 'https://127.0.0.1:6443',
  certificateAuthority: 'PEM',
  user: 'crossplane',
  token: 't0ken',
  namespace: 'crossplane-system',
});

describe('renderKubeconfig', () => {
  it('embeds the authority and sets the namespace of its context', () => {
    const config = parse(text);
    expect(config.clusters[0].cluster).toEqual({
      server: 'https://127.0.0.1:6443',
      'certificate-authority-data': Buffer.from('PEM').toString('base64'),
    });
    expect(config.contexts[0].context).toEqual({
      cluster: 'sandbox',
      user: 'crossplane',
      namespace: 'crossplane-system',
    });
  });

  it('is understood by our own client', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vellum-kubeconfig-'));
    const file = join(folder, 'config.yaml');
    await writeFile(file, text);
    const client = await connectAs(file);
    expect(client.connection.server).toBe('https://127.0.0.1:6443');
    await client.close();
    await rm(folder, { recursive: true });
  });
});

describe('connectAs', () => {
  it('says what is missing when a user has no token and no certificate', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vellum-kubeconfig-'));
    const file = join(folder, 'config.yaml');
    await writeFile(file, text.replace('token: t0ken', 'exec: {}'));
    await expect(connectAs(file)).rejects.toThrow(
      'user "crossplane" has neither a token nor a client certificate',
    );
    await rm(folder, { recursive: true });
  });
});
