import { findCachedProgram, kubeseal } from '@vellum-io/sandbox';
import { generateKeyPairSync } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealSecret } from './sealSecret';
import { SealingScope } from './SealingScope';

const program = findCachedProgram(kubeseal);
const describeWithKubeseal = program ? describe : describe.skip;

describeWithKubeseal('kubeseal, with the private key of the controller', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vellum-kubeseal-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
  });

  const seal = (options: {
    values: Record<string, string>;
    scope?: SealingScope;
    type?: string;
  }) => {
    const { scope, ...secret } = options;
    return sealSecret({
      secret: {
        name: 'ml-platform',
        namespace: 'fraud-models',
        labels: { 'platform.vellum.io/team': 'fraud' },
        ...secret,
      },
      certificate: {
        key: publicKey,
        validTo: new Date('2036-01-01T00:00:00Z'),
        fingerprint: 'AA',
      },
      scope,
    });
  };

  const unseal = (sealed: object) => {
    const key = join(folder, 'key.pem');
    writeFileSync(key, privateKey.export({ type: 'pkcs1', format: 'pem' }));
    return JSON.parse(
      execFileSync(
        program!.path,
        ['--recovery-unseal', '--recovery-private-key', key],
        {
          input: JSON.stringify(sealed),
          encoding: 'utf8',
          stdio: ['pipe', 'pipe', 'pipe'],
          // No cluster: neither the one of the machine nor any other.
          env: { KUBECONFIG: '/dev/null' },
        },
      ),
    );
  };

  it.each<[SealingScope, Record<string, string>]>([
    ['strict', { password: 'a-long-password' }],
    ['namespace-wide', { password: 'a-long-password' }],
    ['cluster-wide', { password: 'a-long-password' }],
    [
      'strict',
      {
        empty: '',
        unicode: 'ключ 🔑',
        lines: 'a: 1\nb: "${{ c }}"\n',
        long: 'x'.repeat(100_000),
        '.dockerconfigjson': '{"auths":{}}',
      },
    ],
  ])('opens what we sealed (%s): %#', (scope, values) => {
    const secret = unseal(seal({ values, scope }));
    expect(
      Object.fromEntries(
        Object.entries<string | null>(secret.data).map(([key, value]) => [
          key,
          // It prints an empty value as null.
          Buffer.from(value ?? '', 'base64').toString('utf8'),
        ]),
      ),
    ).toEqual(values);
    expect(secret.metadata).toMatchObject({
      name: 'ml-platform',
      namespace: 'fraud-models',
      labels: { 'platform.vellum.io/team': 'fraud' },
    });
  });

  it('gives the Secret the type that was asked for', () => {
    const secret = unseal(
      seal({
        values: { '.dockerconfigjson': '{}' },
        type: 'kubernetes.io/dockerconfigjson',
      }),
    );
    expect(secret.type).toBe('kubernetes.io/dockerconfigjson');
  });

  it('does not open a strict value under another name', () => {
    const sealed: any = seal({ values: { password: 'a-long-password' } });
    const moved = {
      ...sealed,
      metadata: { ...sealed.metadata, name: 'elsewhere' },
    };
    expect(() => unseal(moved)).toThrow(/decrypt|unseal/i);
  });
});
