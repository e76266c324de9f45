import type { ApiDocument } from './api-document.ts';

/** The methods there are at a path of the API; none where there is nothing. */
export function methodsAt({ paths }: Pick<ApiDocument, 'paths'>, path: string): ReadonlySet<string> {
  const parts = path.split('/');
  const isAt = (template: string) => {
    const wanted = template.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((each, at) => (each.startsWith('{') && parts[at] !== '') || each === parts[at])
    );
  };
  const there = Object.entries(paths).filter(([template]) => isAt(template));
  return new Set(there.flatMap(([, methods]) => Object.keys(methods).map((method) => method.toUpperCase())));
}
