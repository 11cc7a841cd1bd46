import type { CallToStore } from "@/db/endpoint-calls";
import type { CallDetails } from "@/db/schema/endpoint-call";
import type { CallReport } from "@/lib/endpoint/call-report";
import { type Json, type JsonObject, jsonEqual, own } from "@/lib/flow/json";
import type { QuestionFile } from "../files/files-of-question";
import { hiddenTexts, masked, textWithout, withoutTexts } from "./masked";

/** What was found out about a call on its way, beside what the protocol tells. */
export type CallTrace = {
  sendId?: string | undefined;
  revisionId?: string | undefined;
  deploymentId?: string | undefined;
  /** The names whose values are masked; undefined when the Flow is not known, and then nothing of it is kept. */
  sensitive?: ReadonlySet<string> | undefined;
};

type Around = {
  readonly endpointId: string;
  readonly at: Date;
  readonly trace: CallTrace;
  readonly isTest: boolean;
  /** What is fetched of the files that came along. */
  readonly files?: readonly QuestionFile[];
};

/** Of the JSON of one call; what is longer is not kept whole. */
const charactersMax = 60_000;
const nameMax = 200;

/** A call as the log keeps it, without what nobody may read. */
export function callOf(
  report: CallReport,
  { endpointId, at, trace, isTest, files = [] }: Around,
): CallToStore {
  const { question, notice, shown, status, kind, fault, times } = report;
  return {
    endpointId,
    at,
    kind,
    action: question?.action ?? null,
    screen: short(question?.screen ?? notice?.screen),
    nextScreen: short(textIn(shown, "screen")),
    flowToken: short(question?.flowToken ?? notice?.flowToken),
    status,
    code: fault?.code ?? (notice ? short(notice.error) : null),
    ms: times.total,
    deploymentId: trace.deploymentId ?? null,
    revisionId: trace.revisionId ?? null,
    sendId: trace.sendId ?? null,
    isTest,
    detailsText: boundedText(withFiles(detailsOf(report, trace), files), report),
  };
}

/** The same names each time, some of them with nothing: JSON leaves those out, and what has one shape is quick to make. */
type Details = { readonly [Name in keyof CallDetails]: CallDetails[Name] | undefined };

function detailsOf(report: CallReport, { sensitive }: CallTrace): Details {
  const { question, notice, shown, fault, notes, steps, times, isTokenProved } = report;
  const said = notice && { message: notice.message };
  const hidden = question && sensitive ? hiddenTexts(question.data, sensitive) : [];
  const told = fault
    ? {
        message: textWithout(fault.message, hidden),
        ...(fault.details === undefined ? {} : { details: withoutTexts(fault.details, hidden) }),
      }
    : said;
  const seen = shown && sensitive ? shownIn(shown, sensitive, hidden) : undefined;
  return {
    data: question && sensitive ? masked(question.data, sensitive) : undefined,
    shown: seen?.shown,
    fault: told,
    notes,
    steps: steps.map(({ title, ms, facts }) =>
      sensitive && facts !== undefined
        ? { title, ms, facts: maskedFacts(facts, sensitive, hidden) }
        : { title, ms },
    ),
    times: rounded(times),
    version: question?.version,
    isTokenProved: question && isTokenProved,
    isMasked: seen?.isMasked,
  };
}

function withFiles(details: Details, files: readonly QuestionFile[]): Details {
  if (files.length === 0) return details;
  return { ...details, files: files.map(({ id, field, name }) => ({ id, field, name })) };
}

function shownIn(
  shown: JsonObject,
  names: ReadonlySet<string>,
  hidden: readonly string[],
): Pick<Details, "shown" | "isMasked"> {
  const named = masked(shown, names);
  const readable = withoutTexts(named, hidden);
  const isMasked = named !== shown || (readable !== named && !jsonEqual(readable, named));
  // Hiding texts leaves an object what it is.
  return isMasked ? { shown: readable as JsonObject, isMasked: true } : { shown, isMasked: undefined };
}

function maskedFacts(facts: Json, names: ReadonlySet<string>, hidden: readonly string[]) {
  const { facts: shown } = masked({ facts }, names);
  return withoutTexts(shown ?? null, hidden);
}

function rounded({ signature, decrypt, decide, check, encrypt, total }: CallReport["times"]) {
  return {
    signature: hundredths(signature),
    decrypt: hundredths(decrypt),
    decide: hundredths(decide),
    check: hundredths(check),
    encrypt: hundredths(encrypt),
    total: hundredths(total),
  };
}

/** Of a millisecond. */
function hundredths(ms: number): number {
  return Math.round(ms * 100) / 100;
}

/** What was shown as it is has its JSON already. */
function textOf(details: Details, { shown, shownText }: CallReport): string {
  if (shownText === undefined || details.shown !== shown) return JSON.stringify(details);
  const rest = JSON.stringify({ ...details, shown: undefined });
  return `{"shown":${shownText},${rest.slice(1)}`;
}

function boundedText(details: Details, report: CallReport): string {
  const text = textOf(details, report);
  if (text.length <= charactersMax) return text;
  const { fault, notes, steps, files } = details;
  const cut: CallDetails = {
    ...(fault ? { fault: { message: fault.message.slice(0, 2_000) } } : {}),
    notes: (notes ?? []).slice(0, 20),
    times: rounded(report.times),
    steps: (steps ?? []).slice(0, 20).map(({ title, ms }) => ({ title, ms })),
    isCut: true,
    ...(files ? { files } : {}),
  };
  return JSON.stringify(cut);
}

function textIn(object: JsonObject | undefined, name: string): string | undefined {
  const value = object && own(object, name);
  return typeof value === "string" ? value : undefined;
}

function short(text: string | undefined): string | null {
  return text === undefined ? null : text.slice(0, nameMax);
}
