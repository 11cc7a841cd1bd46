import type { FieldFault } from "@/lib/flow/runtime/view";
import { dateFaultText } from "./date/date-fault";
import { defaultDevice } from "./device";

/**
 * What stands under a field whose answer is not accepted; null when nothing does. WhatsApp's own wording is not known
 * for sure (spec/renderer.md, 5).
 */
export function faultText(
  fault: FieldFault | null,
  label: string,
  locale: string = defaultDevice.locale,
): string | null {
  if (fault === null || fault.silent === true) return null;
  if (fault.text !== undefined && fault.text !== "") return fault.text;
  if (fault.code === "date") return dateFaultText(fault, locale);
  return wording[fault.code](label === "" ? "This field" : label, fault.limit);
}

type Limit = number | string | undefined;

const wording: { readonly [code in FieldFault["code"]]: (label: string, limit: Limit) => string } = {
  required: (label) => `${label} is required`,
  "too-short": (label, limit) => `${label} must have at least ${limit ?? "more"} characters`,
  "too-long": (label, limit) => `${label} must have at most ${limit ?? "fewer"} characters`,
  email: () => "Enter a valid email address",
  phone: () => "Enter a valid phone number",
  number: () => "Enter a valid number",
  passcode: () => "Use digits only",
  pattern: (label) => `${label} is not in the expected format`,
  "too-few": (_, limit) => (limit === 1 ? "Add at least one" : `Add at least ${limit ?? "one"}`),
  "too-many": (_, limit) => `Add at most ${limit ?? "one"}`,
  "not-an-option": () => "Choose an option",
  date: () => "This date is not available",
  uploading: () => "Wait until the upload is done",
  "upload-failed": () => "This file could not be uploaded",
  endpoint: () => "Check this answer",
};
