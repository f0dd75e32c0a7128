import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_PRODUCT,
  GitopsApiVersions,
  GitopsCapacity,
  GitopsMode,
  GitopsPlanRequest,
  GitopsPlanView,
  GitopsProductValues,
  GitopsTarget,
  GitopsTargetChoice,
  readProductRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { readCapacity } from '../capacity/readCapacity';
import { inspectCluster } from '../cluster/inspectCluster';
import { PRODUCTS } from '../products';
import { GitopsTargets } from '../targets/GitopsTargets';
import { readChoice } from '../targets/readChoice';
import { checkProductValues } from '../products/parseProductValues';
import { Product } from '../products/Product';
import { COMMIT, proposeProduct } from '../products/proposeProduct';
import { asServiceError } from './asServiceError';
import { FieldProblemsError } from './FieldProblemsError';
import { PlanningCaller, PlanningService } from './PlanningService';
import { readApiVersions } from './readApiVersions';
import { viewPlan } from './viewPlan';

/**
 * Plans with the service that the actions propose with, so that a form shows what will be proposed.
 *
 * @internal
 */
export class DefaultPlanningService implements PlanningService {
  constructor(
    private readonly options: {
      targets: GitopsTargets;
      catalog: CatalogService;
      products?: readonly Product<any>[];
    },
  ) {}

  async plan(
    { product: id, mode, values }: GitopsPlanRequest,
    { credentials, signal }: PlanningCaller,
  ): Promise<GitopsPlanView> {
    const product = this.#find(id);
    const { service, namespaces } = this.options.targets.find(
      readChoice(values),
      { isThere: mode !== 'create' },
    );
    const { problems, parsed } = checkProductValues(
      product,
      mode,
      pickFields(product, mode, values),
      service.settings,
    );
    if (problems.length > 0) {
      throw new FieldProblemsError(problems);
    }
    const inspected = await inspectCluster({
      ...{ product, values: parsed, mode },
      namespaces,
      caller: { credentials, signal },
    });
    if (inspected.problems.length > 0) {
      throw new FieldProblemsError(inspected.problems);
    }
    try {
      const { changeSet } = proposeProduct({
        ...{ product, mode, values: parsed, service },
        basis: readBasis(values),
        target: { signal },
      });
      const { address } = await service.openForge({ signal });
      const planned = await service.plan(changeSet, {
        credentials,
        signal,
        requestedBy: credentials.principal.userEntityRef,
      });
      const view = viewPlan(planned, address);
      const notes = inspected.unknown.map(sentence => ({
        result: 'note' as const,
        sentence,
        findings: [],
      }));
      return { ...view, checks: [...view.checks, ...notes] };
    } catch (error) {
      throw asServiceError(error);
    }
  }

  async readProduct(
    entityRef: CompoundEntityRef,
    { credentials, signal }: PlanningCaller,
  ): Promise<GitopsProductValues> {
    const { targets, catalog } = this.options;
    const name = stringifyEntityRef(entityRef);
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${name} that you may see; check its name, or ask its owner for access`,
      );
    }
    const ref = readProductRef(entity);
    if (!ref) {
      throw new NotFoundError(
        `${name} has no annotation ${ANNOTATION_PRODUCT} that says how it was made, so it cannot be changed from here; change its files in git`,
      );
    }
    const product = this.#find(ref.product);
    if (!isIdentity(product, ref.identity)) {
      throw new InputError(
        `The annotation ${ANNOTATION_PRODUCT} of ${name} has to name ${product.identity.join(
          ' and ',
        )}, as ${product.id}?${product.identity
          .map(field => `${field}=…`)
          .join('&')}; correct it in the file of the entity`,
      );
    }
    const { service, view } = targets.ofEntity(entity);
    const { values, commit } = await service
      .readValues<object>(product, ref.identity, { signal })
      .catch(error => {
        throw asServiceError(error);
      });
    if (!values) {
      throw new NotFoundError(
        `The files of ${name} are not in the GitOps repository any more, or not where the layout in app-config says; look for them in git`,
      );
    }
    return {
      product: ref.product,
      identity: ref.identity,
      basis: commit,
      // Where there is nothing to choose, forms need not carry it along.
      target:
        targets.views.length > 1
          ? { cluster: view?.cluster, repository: view?.repository }
          : {},
      values: Object.fromEntries(
        Object.entries(values).filter(([, value]) => value !== undefined),
      ),
    };
  }

  async listTargets(): Promise<GitopsTarget[]> {
    return this.options.targets.views;
  }

  async readApiVersions(
    { product, ...choice }: { product: string } & GitopsTargetChoice,
    caller: PlanningCaller,
  ): Promise<GitopsApiVersions> {
    const target = this.options.targets.find(choice);
    return readApiVersions({
      product: this.#find(product),
      target,
      caller,
    }).catch(error => {
      throw asServiceError(error);
    });
  }

  async readCapacity(
    { namespace, ...choice }: { namespace?: string } & GitopsTargetChoice,
    caller: PlanningCaller,
  ): Promise<GitopsCapacity> {
    const { proxy, pathOf } = this.options.targets.find(choice);
    return readCapacity({
      ...{ proxy, caller, except: namespace },
      path: pathOf('entities.cluster'),
    });
  }

  #find(id: string): Product<any> {
    const products = this.options.products ?? PRODUCTS;
    const product = products.find(each => each.id === id);
    if (!product) {
      throw new InputError(
        `There is no product ${JSON.stringify(id)}; there are ${products
          .map(each => each.id)
          .join(', ')}`,
      );
    }
    return product;
  }
}

/** A form holds more than the product: what other steps of the template need, and its own fields. */
function pickFields(
  { fields, identity }: Product,
  mode: GitopsMode,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const wanted =
    mode === 'remove'
      ? [...identity, 'confirmName']
      : Object.keys(fields.shape);
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => wanted.includes(key)),
  );
}

/** The commit that the form was opened on, where the card opened it. */
function readBasis({ basis }: Record<string, unknown>): string | undefined {
  if (basis === undefined || basis === '') {
    return undefined;
  }
  if (typeof basis !== 'string' || !COMMIT.test(basis)) {
    throw new FieldProblemsError([
      { field: 'basis', message: 'is not the hash of a commit' },
    ]);
  }
  return basis;
}

/** Becomes part of paths in the repository. */
const IDENTIFIER = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

function isIdentity(
  product: Product,
  identity: Record<string, string>,
): boolean {
  return (
    Object.keys(identity).length === product.identity.length &&
    product.identity.every(field => IDENTIFIER.test(identity[field] ?? ''))
  );
}
