import { buildApp } from './app.ts';
import { readSettings } from './env.ts';
import { runMain, say, serve } from './serve.ts';

runMain(async () => {
  const settings = readSettings(process.env);
  const address = await serve(await buildApp(settings), settings);
  say(`Throughline is ready at ${address}`);
});
