import type { TextFault } from "@/lib/flow/text/open-text";

/** A text that is no Flow, as a line that starts with the place as compilers write it: "a.json:3:7: error: …". */
export function textFaultLine(file: string, fault: TextFault): string {
  const place = fault.reason === "not-json" ? `${file}:${fault.line}:${fault.column}` : file;
  const what = fault.reason === "not-json" ? `This is not JSON. ${fault.message}` : reasonOf(fault);
  return `${place}: error: ${what}${repairHint(fault)}`;
}

/** The same as a sentence that names the place. */
export function textFaultInWords(fault: TextFault): string {
  if (fault.reason !== "not-json") return reasonOf(fault);
  return `This is not JSON at line ${fault.line}, column ${fault.column}. ${fault.message}`;
}

function reasonOf(fault: Exclude<TextFault, { reason: "not-json" }>): string {
  switch (fault.reason) {
    case "not-a-flow": {
      const [inner] = fault.inner;
      const hint = inner ? ` There is one inside it, at /${inner.path.join("/")}.` : "";
      return `This is ${fault.found}, not a Flow with a list of screens.${hint}`;
    }
    case "too-deep":
      return `This is nested deeper than ${fault.levelsMax} levels.`;
    case "too-large":
      return `This has ${megabytes(fault.bytes)} MB. WhatsApp takes ${megabytes(fault.bytesMax)} MB.`;
  }
}

function repairHint(fault: TextFault): string {
  if (fault.reason !== "not-json" || !fault.repaired) return "";
  return ` Opening the file in Flowsmith can repair it: ${fault.repaired.changes.join(", ").toLowerCase()}.`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);
}
