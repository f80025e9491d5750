/** better-auth's paths, which have no zod schema of ours, as far as a program needs them. */
export const authOperations = {
  '/api/auth/sign-up/email': post(
    'Sign up',
    ['name', 'email', 'password'],
    'Signs in at once: the answer sets the cookie.',
  ),
  '/api/auth/sign-in/email': post('Sign in', ['email', 'password'], 'The answer sets the cookie.'),
  '/api/auth/sign-in/magic-link': post('Sign in by a link', ['email'], 'Where mail is set up, for a verified address.'),
  '/api/auth/change-password': post(
    'Change my password',
    ['currentPassword', 'newPassword'],
    'Signs every other session of mine out.',
  ),
  '/api/auth/request-password-reset': post(
    'Ask for a link that sets a new password',
    ['email'],
    'Mailed, or written to the outbox folder where mail is not set up. The answer is the same whether the address has an account or not.',
  ),
  '/api/auth/reset-password': post(
    'Set a new password',
    ['token', 'newPassword'],
    'By the token from the link, which works once within an hour. Signs every session of mine out; API tokens stay.',
  ),
  '/api/auth/sign-out': post('Sign out', [], 'Ends this session and closes what is connected by it.'),
};

function post(summary: string, fields: readonly string[], description: string) {
  const properties = Object.fromEntries(fields.map((field) => [field, { type: 'string' as const }]));
  return {
    post: {
      summary,
      description,
      tags: ['signing in'],
      security: [],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { type: 'object' as const, properties, required: [...fields] } } },
      },
      responses: { '200': { description: 'Done' }, '4XX': { description: 'A problem' } },
    },
  };
}
