import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isOwnerName } from './names';
import { Account, ForgePermission, ForgeUser } from './User';
import { writeJson } from './writeJson';

const fileSchema = z.object({
  formatVersion: z.literal(1),
  users: z.array(
    z.object({
      id: z.number().int(),
      login: z.string(),
      name: z.string(),
      permission: z.enum(['read', 'write', 'admin']),
    }),
  ),
});

const LEVEL: Record<ForgePermission, number> = { read: 0, write: 1, admin: 2 };

/** Whether a permission contains another one. @internal */
export function includesPermission(
  has: ForgePermission,
  needed: ForgePermission,
): boolean {
  return LEVEL[has] >= LEVEL[needed];
}

/**
 * Who a token is. Names and ids are kept on disk, so that a pull request still has its
 * author after a restart; tokens are not: they are given anew at each start.
 *
 * @internal
 */
export class UserDirectory {
  readonly #byDigest = new Map<string, Account>();
  readonly #byLogin = new Map<string, Account>();

  static async load(
    root: string,
    users: readonly ForgeUser[],
  ): Promise<UserDirectory> {
    const path = join(root, 'users.json');
    const directory = new UserDirectory();
    const text = await readFile(path, 'utf8').catch(error => {
      if (error.code === 'ENOENT') {
        return undefined;
      }
      throw error;
    });
    const known = text ? fileSchema.parse(JSON.parse(text)).users : [];
    known.forEach(account => directory.#byLogin.set(account.login, account));
    let nextId = Math.max(0, ...known.map(account => account.id)) + 1;
    for (const { login, name, token, permission } of users) {
      if (!isOwnerName(login) || token === '') {
        throw new Error(
          `Forge user "${login}" needs a login of letters, digits and dashes, and a token that is not empty`,
        );
      }
      const id = directory.#byLogin.get(login)?.id ?? nextId++;
      const account = { id, login, name, permission };
      directory.#byLogin.set(login, account);
      directory.#byDigest.set(digest(token), account);
    }
    await writeJson(path, {
      formatVersion: 1,
      users: [...directory.#byLogin.values()],
    });
    return directory;
  }

  byToken(token: string): Account | undefined {
    const wanted = Buffer.from(digest(token));
    for (const [known, account] of this.#byDigest) {
      if (timingSafeEqual(Buffer.from(known), wanted)) {
        return account;
      }
    }
    return undefined;
  }

  byLogin(login: string): Account | undefined {
    return this.#byLogin.get(login);
  }

  /** The account of a login, also of one that has left: old pull requests keep their author. */
  show(login: string): Account {
    return (
      this.#byLogin.get(login) ?? {
        id: 0,
        login,
        name: login,
        permission: 'read',
      }
    );
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
