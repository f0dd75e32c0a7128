import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('offers the guest and each demo user on the sign-in page', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Vellum suite', demoUsers: ['grace'] },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as unknown as string,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Enter' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Enter as grace' }),
    ).toBeInTheDocument();
  });
});
