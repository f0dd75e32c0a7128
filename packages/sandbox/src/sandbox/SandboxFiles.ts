import { mkdir, readFile } from 'node:fs/promises';
import { Controller } from '../controllers/Controller';
import { renderKubeconfig } from '../kube/renderKubeconfig';
import { ensurePki } from '../pki/ensurePki';
import {
  Identity,
  parseTokens,
  personIdentities,
  renderTokenFile,
  Tokens,
  withTokens,
} from '../pki/identities';
import { SandboxPaths } from '../state/SandboxPaths';
import { writeFileAtomically } from '../state/writeFileAtomically';

/** Secrets and kubeconfigs of a sandbox, once they are on disk. */
export interface SandboxFiles {
  certificateAuthority: string;
  identities: readonly Identity[];
  tokens: Tokens;
  /** Content of the API server's token file. */
  tokenFile: string;
}

/**
 * Makes what is missing of PKI, tokens and kubeconfigs, and rewrites the
 * kubeconfigs, whose address may have changed. All identities exist in each
 * profile: the API server reads its token file only when it starts.
 */
export async function ensureSandboxFiles(
  paths: SandboxPaths,
  controllers: readonly Controller[],
  apiServerPort: number,
): Promise<SandboxFiles> {
  for (const folder of [paths.root, paths.tmp]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  await ensurePki(paths.pki);
  const certificateAuthority = await readFile(`${paths.pki}/ca.crt`, 'utf8');
  const identities = [
    ...personIdentities,
    ...controllerIdentities(controllers),
  ];
  const known = await readTokens(paths);
  const tokens = withTokens(identities, known);
  await writeFileAtomically(
    paths.identitiesFile,
    `${JSON.stringify(tokens, null, 2)}\n`,
  );
  for (const { name, user, namespace } of identities) {
    await writeFileAtomically(
      paths.kubeconfig(name),
      renderKubeconfig({
        server: `https://127.0.0.1:${apiServerPort}`,
        certificateAuthority,
        user,
        token: tokens[name],
        namespace,
      }),
    );
  }
  const tokenFile = renderTokenFile(identities, tokens);
  return { certificateAuthority, identities, tokens, tokenFile };
}

/** The tokens of a sandbox, by identity. */
async function readTokens(paths: SandboxPaths): Promise<Tokens> {
  try {
    return parseTokens(await readFile(paths.identitiesFile, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return {};
    }
    throw error;
  }
}

function controllerIdentities(controllers: readonly Controller[]): Identity[] {
  return controllers.flatMap(({ name, identity }) =>
    identity ? [{ name, ...identity }] : [],
  );
}
