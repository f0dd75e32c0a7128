import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PRODUCTS } from '.';
import { choiceFields } from '../actions/proposal/targetFields';

const ROOT = resolve(__dirname, '../../../..');
const readDoc = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

describe.each(PRODUCTS.map(product => [product.id, product] as const))(
  'the page of the product %s',
  (id, { fields }) => {
    const path = `docs/products/${id}.md`;

    it('is linked from the front page', () => {
      expect(readDoc('README.md')).toContain(`](${path})`);
    });

    it.each(Object.keys({ ...choiceFields, ...fields.shape }))(
      'says what %s means',
      field => {
        const rows = readDoc(path)
          .split('\n')
          .filter(line => line.startsWith('|'));
        expect(rows.filter(row => row.includes(`\`${field}\``))).not.toEqual(
          [],
        );
      },
    );
  },
);
