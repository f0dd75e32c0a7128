import { controllersGroup } from '../pki/identities';
import { ControllerContext, Launch } from './Controller';

/** The identity of a part of Argo CD: its namespace is its context's. */
export function argocdIdentity(user: string) {
  return { user, groups: [controllersGroup], namespace: 'argocd' };
}

/** Starts the one program of Argo CD as one of its parts. */
export function argocdLaunch(
  part: string,
  { paths, program }: ControllerContext,
  args: readonly string[],
): Launch {
  const folder = (name: string) => paths.data('argocd', name);
  const folders = {
    ARGOCD_TLS_DATA_PATH: folder('tls'),
    ARGOCD_SSH_DATA_PATH: folder('ssh'),
    ARGOCD_GNUPGHOME: folder('gnupg'),
    ARGOCD_GPG_DATA_PATH: folder('gpg'),
    ARGOCD_PLUGINSOCKFILEPATH: folder('plugins'),
  };
  return {
    args,
    folders: Object.values(folders),
    // Without the wrapper that lies here every sync fails.
    pathFolders: [`${program.assets}/bin`],
    env: {
      ARGOCD_BINARY_NAME: part,
      ARGOCD_FAKE_IN_CLUSTER: 'true',
      ARGOCD_GPG_ENABLED: 'false',
      ...folders,
    },
  };
}
