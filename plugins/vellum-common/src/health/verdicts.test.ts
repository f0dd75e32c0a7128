import { healthFixtures, judgeFixture } from '../__testUtils__/judgeFixture';

/** What a reader is told, on one line: words of a controller in quotation marks, warnings after an exclamation mark. */
function tell(file: string): string {
  const { state, stuck, reason, message, whose, since, warnings } =
    judgeFixture(file);
  const words = message && (whose === 'controller' ? `“${message}”` : message);
  return [
    `${file}: ${state}${stuck ? ' (stuck)' : ''}`,
    reason,
    words,
    since && `since ${since.slice(11, 19)}`,
    ...(warnings ?? []).map(
      warning =>
        `! ${warning.reason}, ${
          warning.whose === 'controller'
            ? `“${warning.message}”`
            : warning.message
        }`,
    ),
  ]
    .filter(Boolean)
    .join(' | ');
}

it('tells every state in these words', () => {
  expect(healthFixtures().sort().map(tell).join('\n')).toMatchSnapshot();
});
