import { collect } from "@/lib/meta/client/pages";
import { listPhoneNumbers, type PhoneNumber } from "@/lib/meta/numbers/phone-numbers";
import { isMetaId } from "../credentials";
import { type Finding, findingOf } from "../refusals";
import { texts } from "../texts";
import type { CredentialCheck, FieldCheck } from "./field-check";

/** Whether the number is one of the account. */
export async function checkNumber({ graph, entered }: FieldCheck): Promise<CredentialCheck> {
  if (!isMetaId(entered.wabaId)) return found({ state: "unknown", ...texts.waba.format });
  const numbers = await collect(listPhoneNumbers(graph, entered.wabaId));
  return found(numbers.ok ? findingIn(numbers.value, entered.phoneNumberId) : findingOf(numbers.failure));
}

function findingIn(numbers: readonly PhoneNumber[], entered: string): Finding {
  const number = numbers.find(({ id }) => id === entered);
  if (number) return stateOf(number);
  const typed = digits(entered);
  const meant = numbers.find(({ displayNumber }) => typed.length > 6 && digits(displayNumber) === typed);
  if (meant) return { state: "problem", ...texts.number.itself(meant.id) };
  return { state: "problem", ...(isMetaId(entered) ? texts.number.elsewhere : texts.number.format) };
}

function stateOf({ verification, displayNumber, verifiedName }: PhoneNumber): Finding {
  const remedy = texts.number.unverifiedRemedy;
  if (verification === "NOT_VERIFIED") return { state: "caution", happened: texts.number.unverified, remedy };
  if (verification === "EXPIRED") return { state: "caution", happened: texts.number.expired, remedy };
  return { state: "good", happened: texts.number.good(displayNumber, verifiedName) };
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

function found(finding: Finding): CredentialCheck {
  return { finding, suggested: {} };
}
