import { readCommitTrailers, writeCommitMessage } from './commitTrailers';

describe('commit trailers', () => {
  it('are read as they were written', () => {
    const trailers = {
      change: 'vellum-platform/team/dev',
      requestedBy: 'user:default/ada',
    };
    expect(readCommitTrailers(writeCommitMessage('Add it', trailers))).toEqual(
      trailers,
    );
  });

  it.each([
    ['Merge branch main'],
    ['Fix\n\nThis mentions Vellum-Change: x in a sentence'],
    ['Vellum-Change: x\n\nbut more follows'],
    [''],
  ])('are not found in %j', message => {
    expect(readCommitTrailers(message)).toBeUndefined();
  });
});
