import { separateSecrets } from './separateSecrets';

describe('separateSecrets', () => {
  it.each([
    [
      'a secret that is known as one',
      { team: 'fraud', key: '****' },
      { key: 'abcd' },
      { values: { team: 'fraud' }, secretNames: ['key'] },
    ],
    [
      'a secret that was typed a moment ago',
      { team: 'fraud', key: '****' },
      {},
      { values: { team: 'fraud' }, secretNames: ['key'] },
    ],
    [
      'a secret that was emptied again',
      { key: '' },
      { key: '' },
      { values: {}, secretNames: [] },
    ],
    [
      'a secret that no field of the form holds, as the token of a sign-in',
      { team: 'fraud' },
      { USER_OAUTH_TOKEN: 'abcd' },
      { values: { team: 'fraud' }, secretNames: [] },
    ],
    [
      'values with a star in them',
      { hosts: '*.example', empty: '', list: ['*'] },
      {},
      {
        values: { hosts: '*.example', empty: '', list: ['*'] },
        secretNames: [],
      },
    ],
  ])('separates %s', (_, formValues, secrets, separated) => {
    expect(separateSecrets(formValues, secrets)).toEqual(separated);
  });
});
