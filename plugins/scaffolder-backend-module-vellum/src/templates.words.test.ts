import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../../templates');
const TEMPLATES = readdirSync(FOLDER, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

// How soon it is applied, and by what, is set up elsewhere.
describe.each(TEMPLATES)('the template %s', name => {
  const text = readFileSync(resolve(FOLDER, name, 'template.yaml'), 'utf8');

  it('promises no time within which a cluster or the catalog follows', () => {
    expect(text).not.toMatch(/within a minute/i);
  });

  it('names no GitOps tool as if it were the only one', () => {
    expect(text.replaceAll('Flux or Argo CD', '')).not.toMatch(/Flux|Argo/);
  });
});
