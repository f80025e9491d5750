import { useSyncExternalStore } from 'react';
import { answersFromDevice } from '#lib/kept-answers.ts';
import './from-device.css';

/** Says of what the server was asked for, by its path, that this is not its answer of now. */
export function FromDevice({ path }: { readonly path: string }) {
  const paths = useSyncExternalStore(answersFromDevice.subscribe, answersFromDevice.get);
  if (!paths.has(path)) return null;
  return <p className="from-device">As this device last saw it: the server cannot be reached.</p>;
}
