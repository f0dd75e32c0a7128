import { fingerprintOf } from './fingerprintOf';
import { validatePlanField } from './validatePlanField';

const planned = `planned:${fingerprintOf({ team: 'fraud' })}`;

describe('validatePlanField', () => {
  it('lets a form go on whose plan is that of its values', () => {
    expect(
      validatePlanField(planned, { team: 'fraud', review: planned }),
    ).toBeUndefined();
  });

  it.each([
    ['has problems', 'problems', /cannot be proposed/],
    ['changes nothing', 'nothing', /nothing to change/],
    ['could not be made', 'failed', /Try again/],
    ['is of other values', 'stale', /Work it out again/],
    ['is not there yet', 'loading', /still being worked out/],
    ['was never asked for', undefined, /still being worked out/],
    ['is no plan at all', 'something', /still being worked out/],
  ])('holds a form whose plan %s', (_, value, reason) => {
    expect(validatePlanField(value, { team: 'fraud', review: value })).toMatch(
      reason,
    );
  });

  it('holds a form whose values changed on a later page', () => {
    expect(
      validatePlanField(planned, { team: 'other', review: planned }),
    ).toMatch(/Work it out again/);
  });
});
