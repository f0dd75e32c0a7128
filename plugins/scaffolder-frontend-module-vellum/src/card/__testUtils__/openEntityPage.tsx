import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { Entity } from '@backstage/catalog-model';
import {
  AppRootElementBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import {
  GitopsProductValues,
  GitopsTarget,
} from '@vellum-io/backstage-plugin-vellum-common';
import { FakeAnswer, FakeGitopsApi } from '../../testUtils/FakeGitopsApi';
import { fakeWizard } from '../../testUtils/fakeWizard';
import { teamSteps } from '../../testUtils/teamSteps';

/** What names the product of the entity. @internal */
export const IDENTITY = { team: 'fraud', environment: 'dev' };
/** Its values in git. @internal */
export const CURRENT: GitopsProductValues = {
  product: 'seldon-team',
  identity: IDENTITY,
  basis: 'd670460b4b4aece5915caf5c68d12f560a9fe3e4',
  target: { cluster: 'sandbox', repository: 'git.example/team-a/gitops' },
  values: { ...IDENTITY, note: 'a & b = 100 %' },
};
const TEMPLATES = ['seldon-team-change', 'seldon-team-remove'];

const template = (name: string): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { namespace: 'default', name },
  spec: { type: 'service', steps: [] },
});

/** What a form would read of the address it is opened with. */
function Address() {
  const { pathname, search } = useLocation();
  const formData = new URLSearchParams(search).get('formData');
  return (
    <div role="note">
      {pathname} {formData}
    </div>
  );
}

/**
 * The page of an entity with the card, and beside it a note with the address and the values that a form would be opened with.
 *
 * @internal
 */
export function openEntityPage(options: {
  product?: string;
  templates?: string[];
  values?: FakeAnswer<GitopsProductValues>;
  /** In place of the one that the fake knows. */
  targets?: FakeAnswer<GitopsTarget[]>;
  /** In place of none: that of the entity. */
  cluster?: string;
  /** In place of one with the templates. */
  catalog?: CatalogApi;
  /** In place of one that allows everything. */
  permissions?: PermissionApi;
}) {
  const { product, templates = TEMPLATES, values = CURRENT } = options;
  const { catalog, permissions, targets, cluster } = options;
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: 'default',
      name: 'fraud-models-dev',
      annotations: {
        ...(product && { 'vellum.io/product': product }),
        ...(cluster && { 'vellum.io/cluster': cluster }),
      },
    },
  };
  const gitops = new FakeGitopsApi();
  gitops.valuesAnswer = values;
  if (targets) {
    gitops.targetsAnswer = targets;
  }
  renderTestApp({
    ...(permissions && { apis: [[permissionApiRef, permissions]] }),
    features: [
      ...fakeWizard({
        gitops,
        steps: teamSteps,
        entities: templates.map(template),
        catalog,
      }),
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          AppRootElementBlueprint.make({
            name: 'address',
            params: { element: <Address /> },
          }),
        ],
      }),
      createFrontendPlugin({
        pluginId: 'test',
        extensions: [createTestEntityPage({ entity })],
      }),
    ],
  });
  return { gitops, user: userEvent.setup() };
}

/** The annotation of an entity that was made from a form. @internal */
export const MADE = 'seldon-team?team=fraud&environment=dev';
