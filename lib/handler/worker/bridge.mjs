// @ts-check

/**
 * @typedef {import("quickjs-emscripten").QuickJSContext} Context
 * @typedef {import("quickjs-emscripten").QuickJSHandle} Handle
 * @typedef {import("quickjs-emscripten").VmCallResult<Handle>} CallResult
 * @typedef {(op: string, json: string, bytes: Uint8Array) => string | Uint8Array | undefined} Host
 */

/**
 * The one function by which the sandbox reaches us. Text crosses as JSON: the engine ends any other text at its first
 * zero character.
 * @param {Context} context
 * @param {Host} host
 */
export function newDoor(context, host) {
  return context.newFunction("host", (op, json, bytes) => {
    const given = context.typeof(bytes) === "undefined" ? new Uint8Array() : copyOfBytes(context, bytes);
    return give(context, host(context.getString(op), context.getString(json), given));
  });
}

/**
 * @param {Context} context
 * @param {Handle} func
 * @param {readonly (string | number | Uint8Array | undefined)[]} values
 * @returns {CallResult}
 */
export function callWith(context, func, values) {
  const given = values.map((value) => give(context, value));
  const result = context.callFunction(func, context.undefined, ...given);
  for (const handle of given) handle.dispose();
  return result;
}

/**
 * @param {Context} context
 * @param {Handle} handle
 */
function copyOfBytes(context, handle) {
  const held = context.getArrayBuffer(handle);
  const copy = held.value.slice();
  held.dispose();
  return copy;
}

/**
 * @param {Context} context
 * @param {string | number | Uint8Array | undefined} value
 * @returns {Handle}
 */
function give(context, value) {
  if (value === undefined) return context.undefined;
  if (typeof value === "number") return context.newNumber(value);
  if (typeof value === "string") return context.newString(value);
  return context.newArrayBuffer(new Uint8Array(value).buffer);
}
