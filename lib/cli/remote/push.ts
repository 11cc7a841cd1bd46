import type { Call, ExitStatus } from "../command";
import { textOf } from "./text-of";
import { mistakeLine, sayTo, tellFrom, tellTrouble } from "./told";

/** Stores a file as the draft of a Flow; mistakes in it are told and do not keep it from being stored. */
export async function pushFlow(call: Call): Promise<ExitStatus> {
  const [file = ""] = call.files;
  const text = await textOf(file);
  if (!text.ok) return tellTrouble(call, text.failure);
  return tellFrom(
    call,
    (place) => place.push({ text: text.value, flow: call.text("flow"), name: call.text("name") }),
    ({ id, name, isNew, mistakes }) => {
      sayTo(call, isNew ? `"${name}" was made: ${id}` : `"${name}" has a new draft: ${id}`);
      for (const mistake of mistakes) sayTo(call, `  ${mistakeLine(mistake)}`);
      return mistakes.length > 0 ? 1 : 0;
    },
  );
}
