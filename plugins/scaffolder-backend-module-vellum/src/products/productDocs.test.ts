import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PRODUCTS } from '.';
import { readTemplate } from '../__testUtils__/TemplateRunner';
import { choiceFields } from '../actions/proposal/targetFields';

const ROOT = resolve(__dirname, '../../../..');
const readDoc = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

interface FormPage {
  properties: Record<string, Record<string, unknown>>;
}

/** The fields of the form that changes a product, and whether a person may change each. */
function readChangeForm(id: string): Array<[string, boolean]> {
  const { parameters } = readTemplate(`${id}-change`).spec;
  return (parameters as unknown as FormPage[])
    .flatMap(({ properties }) => Object.entries(properties))
    .filter(([, field]) => field['ui:widget'] !== 'hidden')
    .map(([name, field]) => [name, field['ui:readonly'] !== true]);
}

describe.each(PRODUCTS.map(product => [product.id, product] as const))(
  'the page of the product %s',
  (id, { fields, identity }) => {
    const path = `docs/products/${id}.md`;
    const rowsOf = (field: string) =>
      readDoc(path)
        .split('\n')
        .filter(line => line.startsWith('|') && line.includes(`\`${field}\``));
    const fixed = new Set<string>([...Object.keys(choiceFields), ...identity]);

    it('is linked from the front page', () => {
      expect(readDoc('README.md')).toContain(`](${path})`);
    });

    it.each(Object.keys({ ...choiceFields, ...fields.shape }))(
      'says what %s means',
      field => {
        expect(rowsOf(field)).not.toEqual([]);
      },
    );

    it.each(
      readChangeForm(id).filter(([field]) =>
        Object.hasOwn(fields.shape, field),
      ),
    )('says whether %s may change', (field, isOpen) => {
      const answer = isOpen && !fixed.has(field) ? 'yes' : 'no';
      expect(rowsOf(field)).toContainEqual(
        expect.stringMatching(new RegExp(`\\| ${answer} +\\|$`)),
      );
    });
  },
);
