import { scopesMissing } from "@/lib/meta/accounts/debug-token";
import { readAccount } from "@/lib/meta/accounts/read-account";
import { collect } from "@/lib/meta/client/pages";
import { listPhoneNumbers, readPhoneNumber } from "@/lib/meta/numbers/phone-numbers";
import { scopesFinding } from "../checks/token-finding";
import { isMetaId } from "../credentials";
import { type Finding, findingOf } from "../refusals";
import { texts } from "../texts";
import type { CredentialCheck, FieldCheck } from "./field-check";

/** Whether the token may use the account; its numbers are what comes next. */
export async function checkWaba(check: FieldCheck): Promise<CredentialCheck> {
  const { graph, token, entered } = check;
  if (!isMetaId(entered.wabaId)) return found({ state: "problem", ...texts.waba.format });
  const numbers = await collect(listPhoneNumbers(graph, entered.wabaId));
  if (!numbers.ok) return found(await whyNot(check, findingOf(numbers.failure)));
  const lacking = scopesFinding(scopesMissing(token, entered.wabaId));
  if (lacking) return found(lacking);
  const account = await readAccount(graph, entered.wabaId);
  if (!account.ok) return found(findingOf(account.failure));
  const name = account.value.name ?? entered.wabaId;
  if (numbers.value.length === 0) {
    return found({
      state: "problem",
      happened: texts.waba.noNumber(name),
      remedy: texts.waba.noNumberRemedy,
    });
  }
  return {
    finding: { state: "good", happened: texts.waba.good(name, numbers.value.length) },
    suggested: {
      numbers: numbers.value.map(({ id, displayNumber, verifiedName = null }) => ({
        id,
        displayNumber,
        verifiedName,
      })),
    },
  };
}

/** The two ids stand side by side at Meta, and are easily taken for each other. */
async function whyNot({ graph, entered }: FieldCheck, finding: Finding): Promise<Finding> {
  if (finding.state !== "problem") return finding;
  const number = await readPhoneNumber(graph, entered.wabaId);
  return number.ok && number.value.displayNumber !== ""
    ? { state: "problem", ...texts.waba.isNumber }
    : finding;
}

function found(finding: Finding): CredentialCheck {
  return { finding, suggested: {} };
}
