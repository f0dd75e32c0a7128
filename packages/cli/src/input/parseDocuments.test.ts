import { parseDocuments } from './parseDocuments';

const SERVICE = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } };

describe('a text with objects', () => {
  it.each([
    ['one JSON object', JSON.stringify(SERVICE)],
    ['JSON with line ends around it', `\n\n${JSON.stringify(SERVICE)}\n`],
    ['a JSON array', JSON.stringify([SERVICE])],
    [
      'a YAML document',
      'apiVersion: v1\nkind: Service\nmetadata: { name: a }\n',
    ],
    [
      'YAML with empty documents',
      '---\n# nothing\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: a\n---\n',
    ],
  ])('may be %s', (_, text) => {
    expect(parseDocuments(text, 'x')).toEqual([SERVICE]);
  });

  it('may be several JSON values after each other, with logs between them', () => {
    const pretty = JSON.stringify(SERVICE, undefined, 4);
    const text = [
      pretty,
      pretty,
      '==== START logs for container web of pod team-a/web ====',
      '{"level":"info","msg":"no object: a log"}',
      '==== END logs for container web of pod team-a/web ====',
      pretty,
      '',
    ].join('\n');
    expect(parseDocuments(text, 'x')).toEqual([SERVICE, SERVICE, SERVICE]);
  });

  it('may be empty', () => {
    expect(parseDocuments('', 'x')).toEqual([]);
    expect(parseDocuments('\n# a comment\n', 'x')).toEqual([]);
  });

  it.each([
    [
      'YAML that is indented wrongly',
      'a.yaml',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n labels: {}\n',
      /^a\.yaml:5: this is no YAML: .+\. Correct the file, or leave it out\.$/,
    ],
    [
      'an error in the second document',
      'a.yaml',
      'kind: A\n---\nkind: B\nname: "open\n',
      /^a\.yaml:[45]: this is no YAML: /,
    ],
    [
      'an alias without its anchor',
      'a.yaml',
      'kind: *nothing\n',
      /^a\.yaml:1: this is no YAML: .*nothing/,
    ],
    [
      'JSON that ends too early',
      'a.json',
      '{\n  "kind": "Service",\n',
      /^a\.json:\d: this is no JSON: /,
    ],
    [
      'a comma too many in the second JSON value',
      'a.json',
      '{"kind": "A"}\n{\n  "kind": "B",\n}\n',
      /^a\.json:4: this is no JSON: /,
    ],
  ])('names file and line of %s', (_, name, text, message) => {
    expect(() => parseDocuments(text, name)).toThrow(message);
  });
});
