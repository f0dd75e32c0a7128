import { findWeakSecrets } from './findWeakSecrets';

describe('findWeakSecrets', () => {
  it.each([
    ['AWS_SECRET_ACCESS_KEY', 'minioadmin', 'is a password from a manual'],
    ['AWS_ACCESS_KEY_ID', 'MinioAdmin', 'is a password from a manual'],
    [
      'MLFLOW_TRACKING_PASSWORD',
      'my-secure-mlflow-tracking-password',
      'is a password from a manual',
    ],
    [
      'MLFLOW_FLASK_SERVER_SECRET_KEY',
      '6EF6B30F9E557F948C402C89002C7C8A',
      'is a password from a manual',
    ],
    ['password', 'abc1234', 'is shorter than 8 characters'],
    ['password', '', 'is empty'],
    ['password', ' long-enough-but-blank', 'begins or ends with a blank'],
  ])('refuses %s=%j without repeating it', (field, value, message) => {
    const [problem] = findWeakSecrets({ [field]: value });
    expect(problem).toMatchObject({
      field,
      message: expect.stringContaining(message),
    });
    expect(value === '' || !problem.message.includes(value)).toBe(true);
  });

  it.each([
    ['AWS_ACCESS_KEY_ID', 'AKIA1'],
    ['AWS_DEFAULT_REGION', 'eu-1'],
    ['MLFLOW_TRACKING_PASSWORD', 'correct horse battery'],
  ])('accepts %s=%j', (field, value) => {
    expect(findWeakSecrets({ [field]: value })).toEqual([]);
  });
});
