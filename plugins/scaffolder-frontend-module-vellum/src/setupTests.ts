import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// An upper limit for findBy*, not a wait: a cold, loaded machine can pass the default of one second.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
