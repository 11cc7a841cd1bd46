import type { PlayLogEntry } from "@/components/preview/play/play-log";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { tryingTexts as texts } from "./texts";

/** An entry of the play log as it is shown: a line, and data that can be looked at. */
export type LogLine = {
  readonly text: string;
  readonly detail?: string;
  readonly data?: Json;
  readonly tone: "plain" | "screen" | "problem" | "good";
};

export function logLine(entry: PlayLogEntry): LogLine {
  switch (entry.kind) {
    case "opened":
      return { text: texts.opened, tone: "plain" };
    case "screen":
      return { text: texts.screen(entry.title || entry.screen), tone: "screen" };
    case "answer":
      return {
        text:
          entry.value === undefined
            ? texts.answerGone(entry.name)
            : texts.answer(entry.name, valueInWords(entry.value)),
        tone: "plain",
      };
    case "asked":
      // The body of a request holds nothing but JSON.
      return { text: texts.asked, data: { ...entry.body } as JsonObject, tone: "plain" };
    case "replied":
      return repliedLine(entry);
    case "link":
      return { text: texts.link, detail: entry.url, tone: "plain" };
    case "failed":
      return { text: texts.failures[entry.failure.code], detail: entry.failure.message, tone: "problem" };
    case "finished":
      return { text: texts.finished, data: entry.payload, tone: "good" };
    case "closed":
      return { text: texts.closed, tone: "plain" };
  }
}

function repliedLine({ reply, isExample }: Extract<PlayLogEntry, { kind: "replied" }>): LogLine {
  switch (reply.kind) {
    case "answer":
      return {
        text: isExample ? texts.repliedByExample : texts.replied,
        data: reply.body,
        tone: "plain",
      };
    case "refused":
      return {
        text: texts.refused(reply.status),
        ...(reply.message === undefined ? {} : { detail: reply.message }),
        tone: "problem",
      };
    case "unreachable":
      return { text: texts.unreachable, detail: reply.message, tone: "problem" };
  }
}

function valueInWords(value: Json): string {
  if (value === true) return texts.yes;
  if (value === false) return texts.no;
  if (isJsonArray(value)) {
    return value.some(isJsonObject) ? texts.files(value.length) : value.map(valueInWords).join(", ");
  }
  if (isJsonObject(value)) return Object.values(value).map(valueInWords).join(" – ");
  return String(value);
}
