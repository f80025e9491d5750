// @ts-check
import { launch } from './launch.mjs';

await launch('server/src/main.ts');
