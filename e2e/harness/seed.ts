import { configureGlobal, readConfigureGlobal } from 'fast-check';

// Every property test draws the same examples each time, unless SEED says otherwise: a failure can be had again.
configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env.SEED ?? 2026) });
