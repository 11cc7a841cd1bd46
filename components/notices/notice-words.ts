import type { Tone } from "@/components/ui/tone";
import { faultWords } from "../live-data/calls/fault-words";
import type { NoticeItem } from "./notice-item";

type NoticeWords = { readonly title: string; readonly text: string; readonly tone: Tone };

/** What happened and what to do. */
export function noticeWords(notice: NoticeItem, locale: string): NoticeWords {
  const { kind, facts, accountName } = notice;
  const flow = `“${notice.flowName ?? ""}”`;
  switch (kind) {
    case "blocked":
      return {
        tone: "problem",
        title: `WhatsApp has blocked ${flow}`,
        text: "Nobody can open it. Its live data fails too often: mend that, and WhatsApp unblocks it by itself, step by step.",
      };
    case "throttled":
      return {
        tone: "caution",
        title: `WhatsApp has slowed down ${flow}`,
        text: "Only ten messages an hour can be sent with it. Its live data answers too slowly or fails: mend that, and WhatsApp lifts the limit by itself.",
      };
    case "retired-at-meta":
      return {
        tone: "caution",
        title: `${flow} was retired at WhatsApp`,
        text: "It can no longer be sent or opened. Duplicate it to go on with a copy.",
      };
    case "deleted-at-meta":
      return {
        tone: "caution",
        title: `${flow} was deleted at WhatsApp`,
        text: "It is still here. Publish it to make it there again.",
      };
    case "changed-at-meta":
      return {
        tone: "caution",
        title: `${flow} was changed at WhatsApp`,
        text: "Compare the two versions, then take that one or keep yours.",
      };
    case "version-freezes":
      return {
        tone: "caution",
        title: `The version of ${flow} can soon no longer be published`,
        text: "Choose a newer version in the settings of the Flow and publish it.",
      };
    case "version-expires":
      return {
        tone: "problem",
        title: `The version of ${flow} will soon no longer open`,
        text: "Choose a newer version in the settings of the Flow and publish it, so that new messages open.",
      };
    case "account":
      return {
        tone: "caution",
        title: `${accountName}: ${facts.happened ?? "something is no longer as it was."}`,
        text: facts.remedy ?? "",
      };
    case "live-data":
      return {
        tone: isNear(facts) ? "caution" : "problem",
        title: `Live data of ${flow}: ${troubleOf(facts.code)}`,
        text: isNear(facts) ? nearText(facts, locale) : (facts.said ?? ""),
      };
    case "place-lost":
      return {
        tone: "problem",
        title: `Somebody finished ${flow} without their place`,
        text: `They took too long, or it was given back: others have ${placesOf(facts)} now. Their phone does not know: write to them. Responses like this are marked.`,
      };
    case "alert":
      return { tone: "caution", ...alertWords(flow, facts, locale) };
  }
}

function troubleOf(code: string | undefined): string {
  if (code === undefined) return "something went wrong";
  const { title } = faultWords(code);
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** Something comes near a line at which WhatsApp warns. */
export function isNear({ code }: NoticeItem["facts"]): boolean {
  return code?.startsWith("near-") ?? false;
}

function nearText({ code = "", value = 0, thresholds = [] }: NoticeItem["facts"], locale: string): string {
  const { percent, seconds } = unitsIn(locale);
  const line = thresholds[0] ?? 0;
  const { todo } = faultWords(code);
  switch (code) {
    case "near-slow":
      return `Nine of ten answers take up to ${seconds(value)}. WhatsApp warns at ${seconds(line)}, and slows the Flow down if it goes on. ${todo}`;
    case "near-faults":
      return `${percent(value)} of the questions of half an hour went wrong. WhatsApp warns at ${percent(line)}, and blocks the Flow if it goes on. ${todo}`;
    default:
      return `${percent(value)} of what WhatsApp asked within ten minutes was answered at all. It warns below ${percent(line)}, and slows the Flow down if it goes on. ${todo}`;
  }
}

function unitsIn(locale: string) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    percent: (amount: number) => `${number.format(amount)} %`,
    seconds: (ms: number) => `${number.format(ms / 1000)} s`,
  };
}

function placesOf({ places = [] }: NoticeItem["facts"]): string {
  return places.length === 0 ? "it" : places.join(", ");
}

function alertWords(
  flow: string,
  { alert, thresholds = [], value }: NoticeItem["facts"],
  locale: string,
): Omit<NoticeWords, "tone"> {
  const { percent, seconds } = unitsIn(locale);
  const worst = alert === "endpoint-availability" ? Math.min(...thresholds) : Math.max(...thresholds);
  const limit = thresholds.length === 0 ? undefined : worst;
  const measured = (unit: (amount: number) => string) =>
    [
      value === undefined ? "" : ` Now: ${unit(value)}.`,
      limit === undefined ? "" : ` WhatsApp warns at ${unit(limit)}.`,
    ].join("");
  switch (alert) {
    case "endpoint-latency":
      return {
        title: `Live data of ${flow} answers slowly`,
        text: `The slowest tenth of its answers takes too long.${measured(seconds)} Make it faster before WhatsApp slows the Flow down.`,
      };
    case "endpoint-availability":
      return {
        title: `Live data of ${flow} cannot always be reached`,
        text: `WhatsApp asks again and again whether it is there.${measured(percent)} See to it that its server runs.`,
      };
    case "endpoint-errors":
      return {
        title: `Live data of ${flow} fails`,
        text: `Too many questions get no good answer.${measured(percent)} See what went wrong, and mend it before WhatsApp blocks the Flow.`,
      };
    default:
      return {
        title: `${flow} fails on phones`,
        text: `Too many people meet an error in it.${measured(percent)} Try it, and look at what its live data answers.`,
      };
  }
}
