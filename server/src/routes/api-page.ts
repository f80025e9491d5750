import { escapeHtml } from '@throughline/shared/agenda/html';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses?: unknown;
}

/** A page to browse the API by: no script, nothing from elsewhere, so that it works in a closed network. */
export function apiPage(document: {
  readonly info: { title: string; description?: string };
  readonly paths?: object;
}): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  );
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'other');
  const { title, description = '' } = document.info;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}: the API</title><style>${STYLE}</style></head><body><main>
<h1>${escapeHtml(title)}: the API</h1>
<p>${inline(description)}</p>
<p><a href="/api/openapi.json">openapi.json</a></p>
${[...byTag].map(([tag, group]) => `<section><h2>${escapeHtml(tag)}</h2>${group.map(operationHtml).join('\n')}</section>`).join('\n')}
</main></body></html>`;
}

function operationHtml({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { summary = '', description, parameters, requestBody, responses } = operation;
  const parts = [
    description && `<p>${inline(description)}</p>`,
    parameters && details('Parameters', parameters),
    requestBody && details('Request', requestBody),
    responses && details('Answers', responses),
  ];
  return `<details><summary><code><b>${method.toUpperCase()}</b> ${escapeHtml(path)}</code> ${escapeHtml(summary)}</summary>
${parts.filter(Boolean).join('\n')}</details>`;
}

function details(title: string, value: unknown): string {
  return `<h3>${title}</h3><pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

function inline(text: string): string {
  return escapeHtml(text).replace(/`([^`]*)`/g, '<code>$1</code>');
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; text-transform: capitalize; }
details { border-top: 1px solid color-mix(in srgb, currentColor 15%, transparent); padding: 0.6rem 0; }
summary { cursor: pointer; } summary code { margin-right: 0.6rem; }
pre { overflow: auto; padding: 0.8rem; font-size: 0.85rem; background: color-mix(in srgb, currentColor 6%, transparent); }
`;
