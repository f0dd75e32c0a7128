/** @public */
export type ForgePermission = 'read' | 'write' | 'admin';

/**
 * A user and the token that is this user.
 *
 * @public
 */
export interface ForgeUser {
  login: string;
  name: string;
  token: string;
  permission: ForgePermission;
}

/** A user as the forge shows it: without the token. @internal */
export interface Account {
  id: number;
  login: string;
  name: string;
  permission: ForgePermission;
}
