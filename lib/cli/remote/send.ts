import { z } from "zod";
import { isJsonObject, type JsonObject } from "@/lib/flow/json";
import { headerMediaKinds } from "@/lib/meta/media/header-media";
import { failure, success } from "@/lib/result";
import type { Call, ExitStatus } from "../command";
import type { HeaderMedia, Told } from "../places/place";
import { sayTo, tellFrom, tellTrouble } from "./told";

/** Sends a message whose button opens a Flow. */
export async function sendFlow(call: Call): Promise<ExitStatus> {
  const [flow = ""] = call.files;
  const to = call.text("to");
  if (to === undefined) return tellTrouble(call, { problem: "To whom? Add --to NUMBER.", isMisuse: true });
  const data = dataOf(call.text("data"));
  if (!data.ok) return tellTrouble(call, data.failure);
  const wanted = {
    flow,
    account: call.text("account"),
    from: call.text("from"),
    to,
    header: call.text("header"),
    headerMedia: mediaOf(call),
    body: call.text("body") ?? "Tap the button to open the form.",
    buttonText: call.text("button") ?? "Open",
    screen: call.text("screen"),
    data: data.value,
    token: call.text("token"),
    isDraft: call.flag("draft"),
  };
  return tellFrom(
    call,
    (place) => place.send(wanted),
    ({ messageId, state }) => {
      sayTo(call, messageId === undefined ? state : `${state}: ${messageId}`);
      return 0;
    },
  );
}

/** Whatever looks like an address is one. */
function mediaOf(call: Call): HeaderMedia | undefined {
  for (const type of headerMediaKinds) {
    const given = call.text(type);
    if (given !== undefined) return /^https?:/i.test(given) ? { type, link: given } : { type, id: given };
  }
  return undefined;
}

const json = z.custom<JsonObject>(isJsonObject);

function dataOf(text: string | undefined): Told<JsonObject | undefined> {
  if (text === undefined) return success(undefined);
  try {
    return success(json.parse(JSON.parse(text)));
  } catch {
    return failure({ problem: '--data takes a JSON object, like \'{"name": "Ada"}\'.', isMisuse: true });
  }
}
