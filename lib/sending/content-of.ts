import type { SendContent } from "@/db/schema/send";
import { hasEndpoint, screenId } from "@/lib/flow/model/document";
import { entryScreens } from "@/lib/flow/model/routes";
import { misfit } from "@/lib/flow/runtime/data-schema";
import { openText } from "@/lib/flow/text/open-text";
import { failure, type Result, success } from "@/lib/result";
import { type DataMisfit, type NoEndpoint, noEndpoint, type ScreenUnknown } from "./refusals";
import type { VersionToSend } from "./version-to-send";
import type { WantedMessage } from "./wanted-send";

type Opening = WantedMessage["opening"];

/** The message as it is kept and sent; empty parts are left out. */
export function contentOf(
  version: Pick<VersionToSend, "metaFlowId" | "text">,
  { header, media, body, footer, buttonText, opening }: WantedMessage,
): Result<SendContent, ScreenUnknown | DataMisfit | NoEndpoint> {
  const checked = checkOpening(version.text, opening);
  if (!checked.ok) return checked;
  return success({
    kind: "interactive",
    metaFlowId: version.metaFlowId,
    // WhatsApp takes one of them.
    ...(media ? { media } : header === "" ? {} : { header }),
    body,
    ...(footer === "" ? {} : { footer }),
    buttonText,
    opening: plainOpening(opening),
  });
}

/** Refuses here what WhatsApp would refuse with a code (spec/platform.md, D.4). */
export function checkOpening(
  text: string,
  opening: Opening,
): Result<void, ScreenUnknown | DataMisfit | NoEndpoint> {
  const opened = openText(text);
  // A text that nobody can read has been refused by WhatsApp before.
  if (!opened.ok) return success(undefined);
  const { document } = opened.value;
  if (opening.by === "data_exchange") return hasEndpoint(document) ? success(undefined) : failure(noEndpoint);
  const entries = entryScreens(document);
  const screen =
    opening.screen === undefined
      ? document.screens.find(({ key }) => entries.includes(key))
      : document.screens.find((one) => screenId(one) === opening.screen && entries.includes(one.key));
  if (!screen) return failure({ reason: "screen-unknown", screen: opening.screen ?? "" });
  const why = opening.data === undefined ? null : misfit(screen, opening.data);
  return why === null ? success(undefined) : failure({ reason: "data-misfit", misfit: why });
}

function plainOpening(opening: Opening): Extract<SendContent, { kind: "interactive" }>["opening"] {
  if (opening.by === "data_exchange") return { by: "data_exchange" };
  const { screen, data = {} } = opening;
  return {
    by: "navigate",
    ...(screen === undefined ? {} : { screen }),
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
}
