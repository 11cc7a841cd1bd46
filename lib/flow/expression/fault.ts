/** Why a text cannot be read or is refused. `message` keeps Meta's wording; `at` is an offset into the text. */
export type Fault = { readonly message: string; readonly at: number };

/** Levels of nesting that are read. Deeper text is refused, so that nothing recurses without bound. */
export const nestingMax = 500;
