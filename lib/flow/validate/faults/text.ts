import { error, type Fault } from "../issue";

/** 10 MB. Source: spec/flow-json.md, chapter 12. */
export const bytesMax = 10 * 1024 * 1024;

const code = "INVALID_FLOW_JSON";

export function notJson(): Fault {
  return error(
    code,
    "This is not a JSON text. A comma or a bracket may be missing.",
    "Flow JSON is not valid.",
  );
}

export function notAFlow(): Fault {
  return error(
    code,
    "This JSON is no Flow. A Flow starts with { and lists its screens.",
    "Flow JSON is not valid.",
  );
}

export function tooDeep(): Fault {
  return error(code, "Values stand inside each other too deeply to be read.", "Flow JSON is not valid.");
}

export function tooLarge(excess: number): Fault {
  return error(
    code,
    `The Flow is ${Math.ceil(excess / 1024)} KB too large. Use smaller pictures.`,
    `The maximum size of the Flow JSON is 10 MB. But your Flow JSON size exceeds the maximum size by ${excess} bytes.`,
  );
}
