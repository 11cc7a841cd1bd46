import type { JsonObject } from "../../json";
import { mayRefer } from "../facts/read-text";
import * as faults from "../faults/hints";
import type { Named } from "../faults/shape";
import { type Check, report } from "./check";

type Lengths = { readonly max?: number; readonly maxOnDevice?: number; readonly maxLarge?: number };

/** Warns about a plain text that phones cut. */
export function hintAtLength(named: Named & Lengths, text: string, check: Check): void {
  const { max, maxOnDevice } = named;
  const least = Math.min(
    max ?? maxOnDevice ?? Number.POSITIVE_INFINITY,
    maxOnDevice ?? Number.POSITIVE_INFINITY,
  );
  if (text.length <= least || mayRefer(text)) return;
  const length = [...text].length;
  if (max !== undefined && length > max) {
    if (named.maxLarge !== undefined && isLarge(check.props) && length <= named.maxLarge) return;
    report(check, faults.textTooLong(named, max, length));
  } else if (length > least) report(check, faults.textMayBeCut(named, least, length));
}

function isLarge(props: JsonObject): boolean {
  return props["label-variant"] === "large";
}

/** Warns about a picture that is too large, or that phones do not load. */
export function hintAtPicture(
  named: Named,
  source: string,
  maxKilobytes: number | undefined,
  check: Check,
): void {
  if (source === "") report(check, faults.imageMissing(named));
  else if (source.startsWith("http://") || source.startsWith("https://")) {
    report(check, faults.imageIsAddress(named));
  } else if (maxKilobytes !== undefined && source.length > (maxKilobytes * 1024 * 4) / 3 + padding) {
    report(check, faults.imageTooLarge(named, Math.round((source.length * 3) / 4 / 1024), maxKilobytes));
  }
}

/** Room for the start of a data URI and the padding. */
const padding = 64;
