import { openSealedValue } from '@vellum-io/sandbox/sealing';
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { SealingScope } from './SealingScope';
import { sealSecret } from './sealSecret';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
});

const certificate = {
  key: publicKey,
  validTo: new Date('2036-01-01T00:00:00Z'),
  fingerprint: 'AA',
};

const open = (value: string, label: string) =>
  openSealedValue({ value, label, privateKey });

const seal = (value: string, scope?: SealingScope) =>
  sealSecret({
    secret: { name: 'db', namespace: 'team-a', values: { password: value } },
    certificate,
    ...(scope && { scope }),
  }) as any;

describe('sealSecret', () => {
  it('seals any text so that it opens as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), value => {
        const { encryptedData } = seal(value).spec;
        expect(open(encryptedData.password, 'team-a/db')).toBe(value);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['strict' as const, 'team-a/db', undefined],
    [
      'namespace-wide' as const,
      'team-a',
      { 'sealedsecrets.bitnami.com/namespace-wide': 'true' },
    ],
    [
      'cluster-wide' as const,
      '',
      { 'sealedsecrets.bitnami.com/cluster-wide': 'true' },
    ],
  ])('binds a value of scope %s to %j', (scope, label, annotations) => {
    const { metadata, spec } = seal('s3cret-value', scope);
    expect(open(spec.encryptedData.password, label)).toBe('s3cret-value');
    expect(() => open(spec.encryptedData.password, `${label}x`)).toThrow(
      /oaep/i,
    );
    // The controller reads it from the one, kubeseal from the other.
    expect(metadata.annotations).toEqual(annotations);
    expect(spec.template.metadata.annotations).toEqual(annotations);
  });

  it('never gives the same text twice, and never holds the value', () => {
    const first = seal('a-value-to-look-for');
    const second = seal('a-value-to-look-for');
    expect(first.spec.encryptedData).not.toEqual(second.spec.encryptedData);
    for (const text of [JSON.stringify(first), JSON.stringify(second)]) {
      expect(text).not.toContain('a-value-to-look-for');
      expect(text).not.toContain(
        Buffer.from('a-value-to-look-for').toString('base64'),
      );
    }
  });
});
