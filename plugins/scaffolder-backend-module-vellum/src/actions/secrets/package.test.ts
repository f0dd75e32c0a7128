import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { createPackageAction } from './createPackageAction';
import { packageExamples } from './package.examples';

const sealed = (name: string, change: object = {}) => ({
  apiVersion: 'bitnami.com/v1alpha1',
  kind: 'SealedSecret',
  metadata: { name, namespace: 'fraud-work' },
  spec: { encryptedData: { key: 'AgBsealed' }, template: { type: 'Opaque' } },
  ...change,
});

async function run(input: object) {
  const action = createPackageAction({
    now: () => new Date('2026-11-21T23:59:59Z'),
  });
  const context = createMockActionContext({ input } as object);
  await action.handler(
    context as unknown as Parameters<typeof action.handler>[0],
  );
  return Object.fromEntries(jest.mocked(context.output).mock.calls) as Record<
    string,
    string
  >;
}

const bytesOf = (url: string) =>
  Buffer.from(
    url.replace('data:application/octet-stream;base64,', ''),
    'base64',
  );

describe('secrets:package', () => {
  it.each(packageExamples)(
    'does what its example says: $description',
    async each => {
      const [step] = parse(each.example).steps;
      expect(step.action).toBe('secrets:package');
      const outputs = await run({
        ...step.input,
        // What the scaffolder makes of the expression.
        sealedSecrets: [sealed('ghcr'), sealed('ml-platform')],
      });
      expect(outputs.fileName).toBe('fraud-work-ml-secrets-20261121.tar.gz');
      const bytes = bytesOf(outputs.url);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(
        outputs.sha256,
      );
      const listing = execFileSync('tar', ['-tzvf', '-'], {
        input: bytes,
        encoding: 'utf8',
        env: { ...process.env, TZ: 'UTC' },
      });
      expect(listing.match(/production\/\S+/g)).toEqual([
        'production/kustomization.yaml',
        'production/sealed-ghcr.yaml',
        'production/sealed-ml-platform.yaml',
      ]);
      expect(
        execFileSync('tar', ['-xzOf', '-', 'production/kustomization.yaml'], {
          input: bytes,
          encoding: 'utf8',
        }),
      ).toBe(
        [
          'apiVersion: kustomize.config.k8s.io/v1beta1',
          'kind: Kustomization',
          'resources:',
          '  - sealed-ghcr.yaml',
          '  - sealed-ml-platform.yaml',
          '',
        ].join('\n'),
      );
    },
  );

  it('gives the same bytes for the same secrets, in whatever order they come', async () => {
    const secrets = [sealed('ghcr'), sealed('ml-platform')];
    const input = { namespace: 'fraud-work' };
    const first = await run({ ...input, sealedSecrets: secrets });
    const second = await run({ ...input, sealedSecrets: secrets.reverse() });
    expect(second).toEqual(first);
    // Known bytes: a compressor of another machine, or a clock, would give others.
    expect(first.sha256).toBe(
      'a8204b2098405ea7fd484875a435346976a67c5dad86328a62a5919af71dfad0',
    );
  });

  it('gives nothing where nothing was sealed', async () => {
    expect(await run({ namespace: 'fraud-work', sealedSecrets: [] })).toEqual(
      {},
    );
  });

  it.each<[string, object, RegExp]>([
    [
      'a plain Secret',
      { apiVersion: 'v1', kind: 'Secret', stringData: { a: 'hunter2' } },
      /^sealedSecrets\[0\] is not a SealedSecret/,
    ],
    [
      'a plain value in the template',
      sealed('x', {
        spec: { encryptedData: {}, template: { data: { a: 'hunter2' } } },
      }),
      /^sealedSecrets\[0\] is not a SealedSecret/,
    ],
    [
      'one of another namespace',
      sealed('x', { metadata: { name: 'x', namespace: 'other' } }),
      /\(x\) is not for the namespace fraud-work/,
    ],
    [
      'a name that leads elsewhere',
      sealed('x', { metadata: { name: '../x', namespace: 'fraud-work' } }),
      /has no name that a Secret could have/,
    ],
  ])('refuses %s', async (_what, secret, message) => {
    const attempt = run({ namespace: 'fraud-work', sealedSecrets: [secret] });
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.not.toThrow(/hunter2/);
  });
});
