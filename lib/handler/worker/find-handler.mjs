// @ts-check

/** As it stands in the stacks of the engine. */
export const fileName = "handler.js";

/**
 * @typedef {import("quickjs-emscripten").QuickJSContext} Context
 * @typedef {import("quickjs-emscripten").QuickJSHandle} Handle
 * @typedef {{ error: Handle } | { error: undefined, handler: Handle | undefined }} Found
 */

/**
 * Reads the code and answers its `handler`: the function of that name, or what a module exports by default.
 * @param {Context} context
 * @param {string} code
 * @returns {Found}
 */
export function findHandler(context, code) {
  const isModule = /^\s*export\b/m.test(code);
  const read = context.evalCode(code, fileName, { type: isModule ? "module" : "global" });
  if (read.error) return { error: read.error };
  if (isModule) return { error: undefined, handler: exported(context, read.value) };
  read.value.dispose();
  const found = context.unwrapResult(
    context.evalCode("typeof handler === 'undefined' ? undefined : handler"),
  );
  return { error: undefined, handler: ifFunction(context, found) };
}

/**
 * @param {Context} context
 * @param {Handle} module
 */
function exported(context, module) {
  return (
    ifFunction(context, context.getProp(module, "default")) ??
    ifFunction(context, context.getProp(module, "handler"))
  );
}

/**
 * @param {Context} context
 * @param {Handle} value
 */
function ifFunction(context, value) {
  return context.typeof(value) === "function" ? value : undefined;
}
