/** What is wrong between the rules of docs/SPEC.md and the tests that cite them, one sentence each. */
export function checkSpec(spec: string, testSources: Readonly<Record<string, string>>): string[] {
  const rules = [...spec.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map((found) => found[1] ?? '');
  const cited = Object.entries(testSources).flatMap(([file, source]) =>
    citedIn(source).map((rule) => ({ rule, file })),
  );
  const shown = new Set(cited.map(({ rule }) => rule));
  return [
    ...rules.filter((rule, index) => rules.indexOf(rule) !== index).map((rule) => `${rule} stands in SPEC.md twice.`),
    ...rules.filter((rule) => !shown.has(rule)).map((rule) => `No test cites ${rule}.`),
    ...cited
      .filter(({ rule }) => !rules.includes(rule))
      .map(({ rule, file }) => `${file} cites ${rule}, which no rule is.`),
  ];
}

/** A title begins with the rules it shows: `[ROLL-3] [KEEP-1] an open item …`. */
function citedIn(source: string): string[] {
  const openings = [...source.matchAll(/['"`]((?:\[[A-Z]+-\d+\] )+)/g)].map((found) => found[1] ?? '');
  return openings.flatMap((opening) => [...opening.matchAll(/[A-Z]+-\d+/g)].map((rule) => rule[0]));
}
