import { actionNamed } from "../../actions/actions";
import { parseReference, type Reference } from "../../expression/reference";
import { own } from "../../json";
import type { UploadLimits } from "../facts/inputs";
import * as faults from "../faults/payloads";
import type { ActionContext } from "./action-context";
import { payloadValue, type ValueChecks } from "./payload-values";

/** What complete and data_exchange send. Source: spec/flow-json.md, 9.2 and 11. */
export function checkSent(look: ActionContext): void {
  const { context, payload } = look;
  if (payload === undefined) return;
  const values: ValueChecks = {
    expressions: !context.rules.hasExpressions
      ? "unread"
      : context.rules.checksSentExpressions
        ? "checked"
        : "hinted",
    files: "at the top",
    expressionHome: undefined,
  };
  for (const name in payload) payloadValue(payload[name] ?? null, ["payload", name], values, look);
  checkUploads(look);
}

/** All files of one final answer share limits. */
function checkUploads(look: ActionContext): void {
  const rule = actionNamed(own(look.at.action, "name"))?.payload;
  if (rule?.filesMax === undefined || rule.kilobytesMax === undefined) return;
  let files = 0;
  let kilobytes = 0;
  for (const [name, limits] of uploadsIn(look)) {
    files += limits.files;
    kilobytes += limits.files * limits.kilobytesEach;
    if (limits.files > 1 && !limits.isExplicit) {
      const severity = look.context.rules.refusesDocumentedFaults ? "error" : "warning";
      look.tell(faults.unboundedFiles(severity), ["payload", name]);
    }
  }
  if (files > rule.filesMax) look.tell(faults.tooManyFiles(rule.filesMax), ["payload"]);
  if (kilobytes > rule.kilobytesMax) look.tell(faults.filesTooLarge(rule.kilobytesMax), ["payload"]);
}

function uploadsIn({ context, payload }: ActionContext): readonly (readonly [string, UploadLimits])[] {
  const found: (readonly [string, UploadLimits])[] = [];
  for (const name in payload) {
    const value = payload[name];
    const reference = typeof value === "string" ? parseReference(value) : null;
    const limits = reference && limitsOf(reference, context);
    if (limits) found.push([name, limits]);
  }
  return found;
}

function limitsOf(
  { scope, screen, path }: Reference,
  context: ActionContext["context"],
): UploadLimits | undefined {
  const [name] = path;
  if (scope !== "form" || path.length !== 1 || name === undefined) return undefined;
  const isOwn = screen === null || screen === context.facts.id;
  const place = isOwn ? context.facts : context.flow.neighbour(screen);
  return place?.seen.uploads.get(name);
}
