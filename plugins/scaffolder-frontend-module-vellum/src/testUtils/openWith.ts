/**
 * Has the next form begin with these values, as a link to it does: the scaffolder reads them from the address of the page.
 *
 * @internal
 */
export function openWith(formData: object): void {
  const query = new URLSearchParams({ formData: JSON.stringify(formData) });
  window.history.replaceState({}, '', `?${query}`);
}
