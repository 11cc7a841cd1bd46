// @ts-check
import { newQuickJSWASMModuleFromVariant, newVariant, RELEASE_SYNC } from "quickjs-emscripten";

const bytesInPage = 65_536;
const mebibyte = 1_048_576;
/** What the engine has from the start; it cannot begin with less. */
const mebibytesMin = 16;
/** Far from the stack of the worker (`stackSizeMb` in start-worker.ts), whose end would tear the engine apart. */
const stackBytes = 512 * 1024;

/**
 * A QuickJS of its own in a WebAssembly memory of its own. The memory is the limit: nothing in it can grow beyond, and
 * nothing of another sandbox is in it. (The limit that the engine itself offers does not hold.)
 * @param {{ engine: WebAssembly.Module, memoryMb: number, mustEnd: () => boolean }} settings
 */
export async function openEngine({ engine, memoryMb, mustEnd }) {
  const { memory, hasRunOut } = boundedMemory(memoryMb);
  const silent = () => {};
  const variant = newVariant(RELEASE_SYNC, {
    wasmModule: engine,
    wasmMemory: memory,
    // The loader takes these too; its types leave them out.
    emscriptenModule: /** @type {object} */ ({ print: silent, printErr: silent }),
  });
  const quickjs = await newQuickJSWASMModuleFromVariant(variant);
  const runtime = quickjs.newRuntime();
  runtime.setMaxStackSize(stackBytes);
  runtime.setInterruptHandler(mustEnd);
  return { memory, hasRunOut, runtime, context: runtime.newContext() };
}

/** @param {number} memoryMb */
function boundedMemory(memoryMb) {
  const maximum = (Math.max(memoryMb, mebibytesMin) * mebibyte) / bytesInPage;
  const memory = new WebAssembly.Memory({ initial: (mebibytesMin * mebibyte) / bytesInPage, maximum });
  const grow = memory.grow.bind(memory);
  let ranOut = false;
  // The engine hears of a refusal as of any failed allocation; this is where it can be told from other errors.
  memory.grow = (pages) => {
    try {
      return grow(pages);
    } catch (error) {
      ranOut = true;
      throw error;
    }
  };
  return { memory, hasRunOut: () => ranOut };
}
