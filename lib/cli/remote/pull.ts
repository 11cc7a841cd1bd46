import { writeFileSync } from "node:fs";
import { failure, success } from "@/lib/result";
import type { Call, ExitStatus } from "../command";
import type { FlowText, Place, Told } from "../places/place";
import { reasonOf } from "../sources";
import { sayTo, tellFrom } from "./told";

/** The JSON of a Flow, into a file or as it is. */
export async function pullFlow(call: Call): Promise<ExitStatus> {
  const [flow = ""] = call.files;
  const out = call.text("out");
  return tellFrom(
    call,
    (place) => pulled(place, flow, out),
    ({ name, text }) => {
      if (out === undefined && !call.flag("json")) process.stdout.write(text);
      if (out !== undefined) sayTo(call, `"${name}" is in ${out}.`);
      return 0;
    },
  );
}

async function pulled(place: Place, flow: string, out: string | undefined): Promise<Told<FlowText>> {
  const got = await place.pull(flow);
  if (!got.ok || out === undefined) return got;
  try {
    writeFileSync(out, got.value.text);
    return success(got.value);
  } catch (error) {
    return failure({ problem: `${out} cannot be written: ${reasonOf(error)}`, isMisuse: true });
  }
}
