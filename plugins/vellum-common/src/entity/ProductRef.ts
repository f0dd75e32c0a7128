/**
 * The product of the suite that an entity stands for, and the values that name it in the GitOps repository: enough to
 * change or remove it.
 *
 * @public
 */
export interface ProductRef {
  /** As `seldon-team`. */
  product: string;
  /** As `{ team: 'fraud', environment: 'dev' }`. */
  identity: Record<string, string>;
}
