import type { StoredCall } from "@/db/endpoint-calls";
import type { Journey, JourneyStep } from "@/lib/flow/answering/journey";
import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { mask, masked } from "./masked";

/** Characters of the JSON of a journey; what comes after is left out. */
const charactersMax = 400_000;

/** Of the questions of one token, the oldest first: those from opening the Flow until it was opened anew. */
export function openingAround(calls: readonly StoredCall[], position: number): readonly StoredCall[] {
  const starts = calls.flatMap(({ action, position }) => (action === "INIT" ? [position] : []));
  const from = starts.findLast((start) => start <= position) ?? 0;
  const until = starts.find((start) => start > position) ?? Number.POSITIVE_INFINITY;
  return calls.filter((call) => call.position >= from && call.position < until);
}

/** What the log knows of one opening of a Flow, to be gone through again. */
export function journeyOf(calls: readonly StoredCall[]): Journey {
  const steps: JourneyStep[] = [];
  let characters = 0;
  for (const step of calls.flatMap(stepOf)) {
    characters += JSON.stringify(step).length;
    if (characters > charactersMax) break;
    steps.push(step);
  }
  const isCut = calls.some(({ details }) => details.isCut);
  return { steps, masked: maskedIn(steps), isPartial: isCut || steps.length < calls.length };
}

/** A journey without the values under these names. */
export function withoutHidden(journey: Journey, names: ReadonlySet<string>): Journey {
  const steps = journey.steps.map(
    (step): JourneyStep => ({
      ...step,
      data: masked(step.data, names),
      shown: step.shown && masked(step.shown, names),
    }),
  );
  return { ...journey, steps, masked: maskedIn(steps) };
}

function maskedIn(steps: readonly JourneyStep[]): readonly string[] {
  return [...new Set(steps.flatMap(({ data, shown }) => maskedNames([data, shown])))];
}

function stepOf({ action, screen, details }: StoredCall): readonly JourneyStep[] {
  const known = (["INIT", "data_exchange", "BACK"] as const).find((name) => name === action);
  if (!known || !details.data) return [];
  const { data, shown = null, fault } = details;
  return [{ action: known, screen, data, shown, fault: fault?.message ?? null }];
}

function maskedNames(value: Json): readonly string[] {
  if (isJsonArray(value)) return value.flatMap(maskedNames);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (inner === mask ? [name] : maskedNames(inner)));
}
