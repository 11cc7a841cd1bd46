import { failure, type Result, success } from "@/lib/result";
import { textBytesMax } from "./limits";
import type { TooLarge } from "./refusals";

/** The text when it fits the limit of 10 MB, counted in UTF-8 as Meta counts. */
export function fittingText(text: string): Result<string, TooLarge> {
  // Three bytes a UTF-16 unit is the most UTF-8 takes; only longer texts have to be counted.
  const fits = text.length * 3 <= textBytesMax || Buffer.byteLength(text, "utf8") <= textBytesMax;
  return fits ? success(text) : failure({ reason: "too-large", bytesMax: textBytesMax });
}
