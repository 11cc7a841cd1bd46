/** Why a text cannot be read or is refused. `message` keeps Meta's wording; `at` is an offset into the text. */
export type Fault = { readonly message: string; readonly at: number };

/**
 * Levels of nesting that are read. Deeper text is refused, so that nothing recurses without bound: at this depth
 * the hungriest reader takes a third of the stack that Node and browsers give.
 */
export const nestingMax = 250;
