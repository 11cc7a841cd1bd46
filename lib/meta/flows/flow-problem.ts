import { z } from "zod";
import { joinPointer } from "@/lib/flow/text/json-pointer";
import { count, looseList, text } from "../client/parts";

/**
 * A mistake that WhatsApp found in an uploaded Flow (spec/platform.md, A.4). `code` is one of the validator's codes
 * (F.5), or "UNKNOWN" for a mistake that comes as a text alone.
 */
export type FlowProblem = {
  readonly code: string;
  readonly type?: string;
  /** Meta's words, in English. */
  readonly message: string;
  /** Every place that is named; none when WhatsApp does not say where. */
  readonly places: readonly ProblemPlace[];
};

/** A place in the text as it was uploaded. */
export type ProblemPlace = {
  /** RFC 6901, into the JSON of the Flow. */
  readonly pointer?: string;
  /** Lines and columns count from 1. */
  readonly lineStart?: number;
  readonly lineEnd?: number;
  readonly columnStart?: number;
  readonly columnEnd?: number;
};

const wirePlace = z.looseObject({
  line_start: count,
  line_end: count,
  column_start: count,
  column_end: count,
  path: text,
});

const wireProblem = wirePlace.extend({
  error: text,
  error_type: text,
  message: text,
  pointers: looseList(wirePlace).catch([]),
});

const problem = z.union([
  wireProblem.transform(problemOf),
  z.string().transform((message): FlowProblem => ({ code: "UNKNOWN", message, places: [] })),
  // A mistake in a form nobody knows is still a mistake.
  z
    .unknown()
    .transform((item): FlowProblem => ({ code: "UNKNOWN", message: JSON.stringify(item), places: [] })),
]);

/** The value of `validation_errors`; absent is none. */
export const flowProblems = looseList(problem);

function problemOf(wire: z.output<typeof wireProblem>): FlowProblem {
  const { error, error_type, message = "" } = wire;
  const named = wire.pointers.map((place) => placeOf(place, message));
  const places = named.length > 0 ? named : [placeOf(wire, message)];
  return {
    code: error ?? "UNKNOWN",
    ...(error_type === undefined ? {} : { type: error_type }),
    message,
    places: places.filter((place) => Object.keys(place).length > 0),
  };
}

function placeOf(wire: z.output<typeof wirePlace>, message: string): ProblemPlace {
  const { line_start, line_end, column_start, column_end, path } = wire;
  const pointer = path === undefined ? pointerInMessage(message) : pointerOfPath(path);
  return {
    ...(pointer === undefined ? {} : { pointer }),
    ...(line_start === undefined ? {} : { lineStart: line_start }),
    ...(line_end === undefined ? {} : { lineEnd: line_end }),
    ...(column_start === undefined ? {} : { columnStart: column_start }),
    ...(column_end === undefined ? {} : { columnEnd: column_end }),
  };
}

const pathPattern = /^(?:\[\d+\]|[^.[\]]+)(?:\[\d+\]|\.[^.[\]]+)*$/;

/** `screens[0].layout.children[0].type`; Meta's own sample prints it with spaces in between. */
export function pointerOfPath(path: string): string | undefined {
  const packed = path.replace(/\s+/g, "");
  if (!pathPattern.test(packed)) return undefined;
  return joinPointer(packed.split(/[.[\]]+/).filter((step) => step !== ""));
}

/** Older messages name the place as `$root/screens/0/layout`. */
function pointerInMessage(message: string): string | undefined {
  return /\$root((?:\/[^\s"'/]+)*)/.exec(message)?.[1]?.replace(/\.$/, "");
}
