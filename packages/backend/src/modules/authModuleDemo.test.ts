import { ConfigReader } from '@backstage/config';
import type { Request } from 'express';
import { demoAuthenticator } from './authModuleDemo';

function authenticate(user: string | undefined, nodeEnv: string) {
  const before = process.env.NODE_ENV;
  process.env = { ...process.env, NODE_ENV: nodeEnv };
  try {
    const ctx = demoAuthenticator.initialize({
      config: new ConfigReader({ users: ['grace'] }),
    });
    const req = { header: () => user } as unknown as Request;
    return demoAuthenticator.authenticate({ req }, ctx);
  } finally {
    process.env = { ...process.env, NODE_ENV: before };
  }
}

describe('demoAuthenticator', () => {
  it('signs in a listed user', async () => {
    await expect(authenticate('grace', 'development')).resolves.toEqual({
      result: { user: 'grace' },
    });
  });

  it.each(['root', undefined])('refuses %s, who is not listed', async user => {
    await expect(authenticate(user, 'development')).rejects.toThrow(
      'is not one of auth.providers.demo.users',
    );
  });

  it('refuses everybody outside of development', async () => {
    await expect(authenticate('grace', 'production')).rejects.toThrow(
      'works in development only',
    );
  });
});
