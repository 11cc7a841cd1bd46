import type { HandlerRun } from "@/lib/handler/handler-run";
import { failure } from "@/lib/result";
import type { HandlerSecrets } from "./environment";

/** Shorter ones would take ordinary words along. */
const charsMin = 4;

/** What a call tells of itself, with every value of a secret hidden: code may print what it knows. */
export function withoutSecrets(run: HandlerRun, secrets: HandlerSecrets): HandlerRun {
  const hidden = Object.values(secrets)
    .filter((value) => value.length >= charsMin)
    .sort((a, b) => b.length - a.length);
  const hide = (text: string) => {
    let shown = text;
    for (const value of hidden) {
      for (const form of new Set([value, encodeURIComponent(value)]))
        shown = shown.replaceAll(form, "[secret]");
    }
    return shown;
  };
  const { outcome } = run;
  return {
    ...run,
    outcome: outcome.ok ? outcome : failure({ ...outcome.failure, message: hide(outcome.failure.message) }),
    lines: run.lines.map((line) => ({ ...line, text: hide(line.text) })),
    fetches: run.fetches.map((record) => ({ ...record, url: hide(record.url) })),
  };
}
