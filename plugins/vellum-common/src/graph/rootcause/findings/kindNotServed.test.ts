import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

describe('kindNotServed', () => {
  it('says which definition is not installed, and which object cannot exist for it', () => {
    const findings = causesOf(
      readObjects('findings/crd-not-served-zone.yaml'),
      {
        notServed: [{ group: 'dns.example.org', kind: 'Zone' }],
      },
    );
    expect(findings.map(({ cause, sentence }) => [cause, sentence])).toEqual([
      [
        'crd-not-served',
        'The cluster does not serve kind Zone of dns.example.org, so Zone shop-data cannot exist.',
      ],
    ]);
  });
});
