import { renderTokenFile, withTokens } from './identities';

const identities = [
  { name: 'admin', user: 'admin', groups: ['system:masters'] },
  { name: 'ada', user: 'ada', groups: ['platform-team', 'people'] },
];

describe('withTokens', () => {
  it('keeps known tokens and makes long random ones for the others', () => {
    const tokens = withTokens(identities, { admin: 'known' });
    expect(tokens.admin).toBe('known');
    expect(tokens.ada).toMatch(/^[\w-]{43}$/);
    expect(withTokens(identities, {}).ada).not.toBe(tokens.ada);
  });
});

describe('renderTokenFile', () => {
  it('has a line per identity with its groups in quotes', () => {
    expect(renderTokenFile(identities, { admin: 'x', ada: 'y' })).toBe(
      'x,admin,admin,"system:masters"\ny,ada,ada,"platform-team,people"\n',
    );
  });
});
