import { problemSchema } from '@throughline/shared/http/problem';

/** Every route may refuse: the API's description says so. */
export const problems = { '4xx': problemSchema };
