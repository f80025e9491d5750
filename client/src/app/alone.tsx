import type { ErrorComponentProps } from '@tanstack/react-router';
import { NotFound } from './not-found.tsx';
import { RouteError } from './route-error.tsx';
import './main.css';

/** Where there is no sidebar around it, a page brings its own `main`. */
export function NotFoundAlone() {
  return (
    <main className="shell-main">
      <NotFound />
    </main>
  );
}

export function RouteErrorAlone(props: ErrorComponentProps) {
  return (
    <main className="shell-main">
      <RouteError {...props} />
    </main>
  );
}
