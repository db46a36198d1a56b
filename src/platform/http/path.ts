type NamesIn<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

export type Params<Pattern extends string> = Record<NamesIn<Pattern>, string>;

/** An address: called with its parameters it gives a link, and it carries the pattern that is registered. */
export interface Path<Pattern extends string = string> {
  (...parameters: keyof Params<Pattern> extends never ? [] : [Params<Pattern>]): string;
  pattern: Pattern;
}

/** `path('/plans/:planId')({ planId })`. A parameter whose name ends in `Id` must be an identifier, else the page is not found. */
export function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const address = (parameters: Record<string, string> = {}) =>
    pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  return Object.assign(address as unknown as Path<Pattern>, { pattern });
}

/** The address with these query texts; empty ones are left out. */
export function withQuery(
  address: string,
  query: Record<string, string | readonly string[] | null | undefined>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') search.append(name, one);
  return search.size > 0 ? `${address}?${search}` : address;
}
