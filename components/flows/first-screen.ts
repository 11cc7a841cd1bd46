import { printText } from "@/lib/flow/model/print";
import { entryScreen } from "@/lib/flow/runtime/routing";
import { openText } from "@/lib/flow/text/open-text";

/** Longest text of a first screen that is sent along for a thumbnail, in characters; pictures inside can be large. */
const textMax = 120_000;

/**
 * The JSON of a Flow with the first screen alone, cut out of a draft to draw it from; null when the draft does not
 * open, has no screen, or the screen is too large to be sent along.
 */
export function firstScreenOf(draft: string | null): string | null {
  const opened = draft === null ? undefined : openText(draft);
  if (!opened?.ok) return null;
  const { document } = opened.value;
  const screen = entryScreen(document) ?? document.screens[0];
  if (!screen || screen.malformed?.part === "screen") return null;
  const { version } = document.props;
  const text = printText({ props: version === undefined ? {} : { version }, screens: [screen] }, 0);
  return text.length > textMax ? null : text;
}
