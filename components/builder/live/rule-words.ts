import type { Trigger } from "@/lib/flow/catalogue/definition";
import { isJsonObject, own } from "@/lib/flow/json";
import { type Asker, askersOn } from "@/lib/flow/model/asking";
import type { FlowDocument, FlowNode, FlowScreen } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import type { RuleAt } from "@/lib/flow/rules/rule-at";
import { stepsAt } from "@/lib/flow/rules/rule-at";
import type { Step } from "@/lib/flow/rules/rules";
import type { SourceChoice } from "../sources/data-ports";
import { kindOf, plainText, screenNameOf, textOf } from "../words/node-words";
import { liveTexts } from "./texts";

const texts = liveTexts.titles;
const said: { readonly [trigger in Trigger]: (label: string, screen: string) => string } = {
  "on-click-action": texts.tapped,
  "on-select-action": texts.chosen,
  "on-unselect-action": texts.unchosen,
};

/** When a rule is carried out: “When “Book” is tapped on “Choose a time””. */
export function ruleTitle(document: FlowDocument, at: RuleAt): string {
  const screen = screenWithId(document, at.screen);
  const name = screen ? screenNameOf(screen) : at.screen;
  if (at.when === "opens") return texts.opens(name);
  const askers = screen ? askersOn(screen).filter(({ asksFor }) => asksFor === at.trigger) : [];
  const [first] = askers;
  if (!first) return texts.nobody(at.trigger, name);
  const labels = [...new Set(askers.map(askerLabel))].join(texts.and);
  return said[first.trigger](labels, name);
}

type AskedAt = { readonly screen: FlowScreen; readonly node: FlowNode; readonly trigger: Trigger };

/** The same for a button or choice that has no rule yet. */
export function askableTitle({ screen, node, trigger }: AskedAt): string {
  return said[trigger](textOf(node) || kindOf(node), screenNameOf(screen));
}

/** What is written on a button, a row of a list or above a choice. */
export function askerLabel({ node, item, path }: Pick<Asker, "node" | "item" | "path">): string {
  const list = item === undefined ? undefined : own(node.props, String(path[0]));
  const row = Array.isArray(list) && item !== undefined ? list[item] : undefined;
  const main = isJsonObject(row) ? (own(row, "main-content") ?? row) : undefined;
  const title = isJsonObject(main) ? own(main, "title") : undefined;
  return (typeof title === "string" && plainText(title)) || textOf(node) || kindOf(node);
}

/** What a rule does, in one sentence. */
export function ruleInWords(
  document: FlowDocument,
  at: RuleAt,
  sources: readonly SourceChoice[] | undefined,
): string {
  const done = stepsAt(document.rules, at).map((step) => stepInWords(step, sources));
  const sentence = joined([...done, ...endingsInWords(document, at)]);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function stepInWords(step: Step, sources: readonly SourceChoice[] | undefined): string {
  const name = "source" in step ? sources?.find(({ id }) => id === step.source)?.name : undefined;
  return liveTexts.summary[step.do](name ?? liveTexts.summary.unknown);
}

function endingsInWords(document: FlowDocument, at: RuleAt): readonly string[] {
  if (at.when === "opens") return [liveTexts.summary.fills];
  const tap = document.rules?.screens[at.screen]?.taps?.find(({ trigger }) => trigger === at.trigger);
  const ways = (tap?.outcomes ?? []).map(({ then }) => {
    if (then.kind !== "go") return liveTexts.summary[then.kind];
    const target = screenWithId(document, then.screen);
    return liveTexts.summary.go(target ? screenNameOf(target) : then.screen);
  });
  return ways.length > 1 ? [[...new Set(ways)].join(texts.and)] : ways;
}

function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")}, ${liveTexts.summary.then} ${parts.at(-1)}`;
}
