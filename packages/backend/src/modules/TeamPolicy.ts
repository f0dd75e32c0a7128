import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';

const PLATFORM_TEAM = 'group:default/platform-team';

/** Kinds that are for everybody: who is who, what can be made, where things are. */
const OPEN_KINDS = [
  'User',
  'Group',
  'Location',
  'Template',
  'Domain',
  'System',
];

/**
 * Members of platform-team may do everything. Everybody else sees, of components and resources, those that their own
 * teams own, and with them the live objects of those only.
 */
export class TeamPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const owned = user?.info.ownershipEntityRefs ?? [];
    if (owned.includes(PLATFORM_TEAM)) {
      return { result: AuthorizeResult.ALLOW };
    }
    // The proxy reaches every object that the portal may read, whoever's it is.
    if (isPermission(permission, kubernetesProxyPermission)) {
      return { result: AuthorizeResult.DENY };
    }
    if (!isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)) {
      return { result: AuthorizeResult.ALLOW };
    }
    return createCatalogConditionalDecision(permission, {
      anyOf: [
        catalogConditions.isEntityOwner({ claims: owned }),
        catalogConditions.isEntityKind({ kinds: OPEN_KINDS }),
      ],
    });
  }
}
