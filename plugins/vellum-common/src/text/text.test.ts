import { cutAtEnd } from './cutAtEnd';
import { formatAge } from './formatAge';
import { formatTime } from './formatTime';
import { formatWave } from './formatWave';
import { innermostError } from './innermostError';
import { joinNames } from './joinNames';
import { capitalize, uncapitalize } from './letterCase';
import { shortRevision } from './shortRevision';
import { withFullStop } from './withFullStop';

describe('cutAtEnd', () => {
  it('keeps the beginning, on one line', () => {
    expect(cutAtEnd('one\n two  three', 7)).toBe('one two …');
    expect(cutAtEnd(' one\n two ')).toBe('one two');
  });
});

describe('formatTime', () => {
  it('is the same wherever it is read', () => {
    expect(formatTime('2026-11-20T12:05:30+01:00')).toBe(
      '2026-11-20 at 11:05 UTC',
    );
  });

  it.each([undefined, '', 'soon'])('is nothing for %p', time => {
    expect(formatTime(time)).toBeUndefined();
  });
});

describe('formatAge', () => {
  const now = new Date('2026-11-20T12:00:00Z');

  it.each([
    ['2026-11-20T11:59:52Z', '8 s'],
    ['2026-11-20T11:59:00Z', '1 min'],
    ['2026-11-20T11:48:00Z', '12 min'],
    ['2026-11-20T11:00:01Z', '59 min'],
    ['2026-11-20T09:00:00Z', '3 h'],
    ['2026-11-18T11:00:00Z', '2 d'],
    ['2026-11-20T12:00:05Z', '0 s'],
    ['not a time', '–'],
    [undefined, '–'],
  ])('writes the age of %s as %s', (since, expected) => {
    expect(formatAge(since, now)).toBe(expected);
  });
});

describe('shortRevision', () => {
  const sha = '0504116aa9f7f0fb6d5d9a1a5b6a2d2b1c0d9e8f';

  it.each([
    [`main@sha1:${sha}`, 'main@0504116'],
    [`refs/heads/main@sha1:${sha}`, 'main@0504116'],
    [`refs/tags/v1@sha1:${sha}`, 'v1@0504116'],
    [`v1.2.0@sha256:${sha}${sha.slice(0, 24)}`, 'v1.2.0@0504116'],
    [`sha1:${sha}`, '0504116'],
    [sha, '0504116'],
    [`main/${sha}`, 'main@0504116'],
    [`feature/x@sha1:${sha}`, 'feature/x@0504116'],
    ['1.17.2', '1.17.2'],
    ['v1.20.0', 'v1.20.0'],
    ['', ''],
  ])('shortens %s to %s', (revision, expected) => {
    expect(shortRevision(revision)).toBe(expected);
  });
});

it('writes negative waves with a minus sign, not a hyphen', () => {
  expect([-2, 0, 1].map(formatWave)).toEqual(['wave −2', 'wave 0', 'wave 1']);
});

it('joins names as a sentence does, and counts the many', () => {
  expect(joinNames([])).toBe('');
  expect(joinNames(['a'])).toBe('a');
  expect(joinNames(['a', 'b'])).toBe('a and b');
  expect(joinNames(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
  expect(joinNames(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});

it('keeps the inner end of a long error, on one line', () => {
  expect(innermostError('cannot x:\n  failed')).toBe('cannot x: failed');
  const long = innermostError(`${'outer: '.repeat(60)}the cause`);
  expect(long).toMatch(/^… /);
  expect(long).toMatch(/the cause$/);
  expect(long.length).toBe(242);
});

it('makes clauses and sentences of each other', () => {
  expect(capitalize('wave 1 and PostSync')).toBe('Wave 1 and PostSync');
  expect(capitalize('')).toBe('');
  expect(uncapitalize('Paused: x')).toBe('paused: x');
  expect(uncapitalize('ACME says no')).toBe('ACME says no');
  expect(withFullStop('done')).toBe('done.');
  expect(withFullStop('done!')).toBe('done!');
});
