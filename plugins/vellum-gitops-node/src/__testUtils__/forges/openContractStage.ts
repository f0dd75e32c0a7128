import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { ChangeSet } from '../../changeset';
import { createForge } from '../../forge';
import { publishChangeSet } from '../../publish';
import { FaultProxy } from '../FaultProxy';
import { contractChange } from './contractChange';
import { ForgeUnderTest } from './ForgeUnderTest';

/** A new repository on a forge, with a breakable way to it. */
export async function openContractStage(forge: ForgeUnderTest) {
  const repository = await forge.createRepository();
  const proxy = await FaultProxy.start({ target: forge.url });
  const { owner, name } = repository;

  const open = (options: {
    token?: string;
    repo?: string;
    timeoutMs?: number;
    signal?: AbortSignal;
  }) =>
    createForge({
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: forge.integrationsFor(proxy.host, options.token),
        }),
      ),
      repoUrl: `${proxy.host}?${new URLSearchParams({
        owner,
        repo: options.repo ?? name,
      })}`,
      timeoutMs: options.timeoutMs,
      signal: options.signal,
    });

  return {
    ...repository,
    proxy,
    open,
    publish: async (
      options: {
        changeSet?: ChangeSet;
        requestedBy?: string;
        token?: string;
        repo?: string;
        timeoutMs?: number;
        signal?: AbortSignal;
      } = {},
    ) => {
      const { changeSet = contractChange(), ...more } = options;
      const { requestedBy = 'user:default/ada' } = more;
      return publishChangeSet({
        forge: await open(more),
        changeSet,
        requestedBy,
      });
    },
  };
}
