/*
 * A Backstage with nothing but the Kubernetes plugin, in a process of its own: the plugin loads a module in a way that does not
 * work inside Jest. It gets its configuration as a message, answers with its port, and ends with its parent.
 */
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { AddressInfo } from 'node:net';

/** Whoever may not use the proxy of the plugin. */
const DENIED = 'user:default/grace';

const answerFor = (user: string | undefined) => ({
  result: user === DENIED ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
});

async function start(data: JsonObject): Promise<number> {
  const { server } = await startTestBackend({
    features: [
      kubernetesPlugin,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({ data }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => ({
          authorize: async (requests, { credentials }) => {
            const { principal } = credentials as unknown as {
              principal: { actor?: { userEntityRef?: string } };
            };
            const user =
              principal.actor?.userEntityRef ??
              (principal as { userEntityRef?: string }).userEntityRef;
            return requests.map(() => answerFor(user));
          },
          authorizeConditional: async () => [],
        }),
      }),
    ],
  });
  return (server.address() as AddressInfo).port;
}

process.once('message', (data: JsonObject) => {
  start(data).then(
    port => process.send!({ port }),
    error => process.send!({ error: String(error) }),
  );
});
process.once('disconnect', () => process.exit());
