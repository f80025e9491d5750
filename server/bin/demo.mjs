// @ts-check
import { launch } from './launch.mjs';

await launch('e2e/demo/main.ts');
