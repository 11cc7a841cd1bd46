/** The page for publishing a Flow that somebody came from; nothing else is led to. */
export function nextOf({ next }: { readonly [name: string]: unknown }): string | undefined {
  return typeof next === "string" && /^\/flows\/[\w-]+\/(publish|send)$/.test(next) ? next : undefined;
}
