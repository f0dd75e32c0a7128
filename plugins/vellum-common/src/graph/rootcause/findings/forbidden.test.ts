import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

const BUCKETS = { group: 's3.example.org', kind: 'Bucket' };

describe('forbidden', () => {
  const [composite] = readObjects('findings/suspended-above-well.yaml');
  delete composite.metadata.annotations;
  const refs = composite.spec!.crossplane as { resourceRefs: object[] };
  refs.resourceRefs.push({ ...refs.resourceRefs[0], name: 'another' });

  it('names the kind once, whatever the number of its objects', () => {
    const findings = causesOf([composite], { forbidden: [BUCKETS] });
    expect(findings.filter(({ cause }) => cause === 'forbidden')).toMatchObject(
      [
        {
          sentence:
            'No permission to read kind Bucket of s3.example.org; its objects are named, not shown.',
          nextStep:
            'Grant get, list and watch on Bucket of s3.example.org to the identity that reads the cluster.',
        },
      ],
    );
  });

  it('explains nothing above it, and comes last', () => {
    composite.status!.conditions = [
      {
        type: 'Synced',
        status: 'False',
        reason: 'ReconcileError',
        message: 'cannot compose resources: access denied',
      },
    ];
    const causes = causesOf([composite], { forbidden: [BUCKETS] }).map(
      ({ cause }) => cause,
    );
    expect(causes).toHaveLength(2);
    expect(causes[1]).toBe('forbidden');
  });
});
