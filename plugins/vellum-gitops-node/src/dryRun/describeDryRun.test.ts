import { describeDryRun } from './describeDryRun';

describe('describeDryRun', () => {
  it.each([
    [{ accepted: 1 }, 'accepted the object in a dry run'],
    [{ accepted: 3 }, 'accepted all 3 objects in a dry run'],
    [
      { accepted: 2, refused: 1, untried: 4 },
      'accepted 2 of 7 objects in a dry run; 1 refused; 4 not tried',
    ],
    [
      { accepted: 3, standIn: { namespace: 'trial', accepted: 2 } },
      'accepted all 3 objects in a dry run; 2 of them tried in namespace trial, because the namespaces they are for are not there yet',
    ],
    [
      { accepted: 2, standIn: { namespace: 'trial', accepted: 2 } },
      'accepted all 2 objects in a dry run; tried in namespace trial, because the namespaces they are for are not there yet',
    ],
  ])('says of %j: %s', (counts, sentence) => {
    expect(
      describeDryRun({ cluster: 'dev', refused: 0, untried: 0, ...counts }),
    ).toBe(`Cluster dev ${sentence}`);
  });

  it('has no good news where nothing was accepted', () => {
    expect(
      describeDryRun({ cluster: 'dev', accepted: 0, refused: 0, untried: 2 }),
    ).toBeUndefined();
  });
});
