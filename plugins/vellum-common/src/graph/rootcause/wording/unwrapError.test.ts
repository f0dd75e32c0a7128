import { unwrapError } from './unwrapError';

describe('unwrapError', () => {
  it.each([
    [
      'create failed: cannot create object: Bucket "shop" is invalid',
      'Bucket "shop" is invalid',
      'each call wrapped it once',
    ],
    [
      'cannot run Function "function-x": rpc error: code = Unavailable desc = the pod is gone',
      'the pod is gone',
      'the words of gRPC say nothing of their own',
    ],
    [
      "post build failed for 'Secret.v1.[noGrp]/db': envsubst error: variable substitution failed: missing closing brace",
      'missing closing brace',
      'steps of a build are named by what failed',
    ],
    [
      'Helm upgrade failed for release team-a/web with chart web@2.0.0: cannot patch "web" with kind Service: port 0 is out of range',
      'port 0 is out of range',
      'who was released is known already',
    ],
    [
      'failed to pull chart: EOF',
      'failed to pull chart: EOF',
      'the last part alone would say nothing',
    ],
    [
      'Deployment does not have minimum availability.',
      'Deployment does not have minimum availability.',
      'nothing is wrapped',
    ],
    ['cannot do it:\n  the disk\n  is full', 'the disk is full', 'one line'],
    ['', '', 'nothing was said'],
  ])('makes of %j %j: %s', (message, expected) => {
    expect(unwrapError(message)).toBe(expected);
  });

  it('ends, whatever it is given', () => {
    const long = 'cannot x: '.repeat(5000);
    expect(unwrapError(long).length).toBeLessThan(300);
  });
});
