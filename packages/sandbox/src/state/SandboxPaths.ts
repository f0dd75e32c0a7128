import { join } from 'node:path';
import { InputError } from '@backstage/errors';

/** Where each file of one sandbox lies. Everything is below `root`. */
export class SandboxPaths {
  readonly root: string;

  constructor(sandboxesDirectory: string, readonly name: string) {
    if (!/^[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?$/.test(name)) {
      throw new InputError(
        `"${name}" cannot name a sandbox: use up to 40 lower-case letters, digits and dashes`,
      );
    }
    this.root = join(sandboxesDirectory, name);
  }

  get stateFile() {
    return join(this.root, 'state.json');
  }
  get identitiesFile() {
    return join(this.root, 'identities.json');
  }
  get appConfigFile() {
    return join(this.root, 'app-config.sandbox.yaml');
  }
  get pki() {
    return join(this.root, 'pki');
  }
  /** Locks lie beside the sandbox's folder, so that `down` can hold one while it removes the folder. */
  lock(purpose: 'up' | 'state') {
    return `${this.root}.${purpose}.lock`;
  }
  kubeconfig(identity: string) {
    return join(this.root, 'kubeconfig', `${identity}.yaml`);
  }
  log(component: string) {
    return join(this.root, 'logs', `${component}.log`);
  }
  /** A component's own working files; survives restarts. */
  data(component: string, ...rest: string[]) {
    return join(this.root, 'data', component, ...rest);
  }
  /** TMPDIR and HOME of the components, so that nothing is left elsewhere. */
  get tmp() {
    return join(this.root, 'tmp');
  }
  get auditLog() {
    return join(this.root, 'audit', 'audit.log');
  }
}
