import { writeFileSync } from "node:fs";
import { printText } from "@/lib/flow/model/print";
import { openText } from "@/lib/flow/text/open-text";
import type { Call, ExitStatus } from "./command";
import { complain, say } from "./output";
import { reasonOf, type Source, sourcesOf } from "./sources";
import { textFaultInWords, textFaultLine } from "./text-faults";

/** Parses and prints every file: neatly, in place with --write, or as one line each with --json. */
export async function formatFiles(call: Call): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const source of sourcesOf(call.files)) {
    status = worse(status, formatSource(source, call));
  }
  return status;
}

function formatSource(source: Source, call: Call): ExitStatus {
  const { file } = source;
  if ("problem" in source) {
    tellProblem(call, file, source.problem, `${file}: error: ${source.problem}`);
    return 2;
  }
  const opened = openText(source.text);
  if (!opened.ok) {
    tellProblem(call, file, textFaultInWords(opened.failure), textFaultLine(file, opened.failure));
    return 1;
  }
  const { document } = opened.value;
  if (call.flag("json")) say(`{"file":${JSON.stringify(file)},"flow":${printText(document, 0)}}`);
  if (call.flag("write") && file !== "-") return write(file, source.text, `${printText(document)}\n`);
  if (!call.flag("json")) say(printText(document));
  return 0;
}

/** A file that is neat already is left alone, so that its date stays. */
function write(file: string, before: string, after: string): ExitStatus {
  if (before === after) return 0;
  try {
    writeFileSync(file, after);
  } catch (error) {
    complain(`${file}: error: ${reasonOf(error)}`);
    return 2;
  }
  complain(`${file}: formatted`);
  return 0;
}

function tellProblem(call: Call, file: string, problem: string, line: string): void {
  if (call.flag("json")) say(JSON.stringify({ file, flow: null, problem }));
  else complain(line);
}

function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}
