import { z } from "zod";
import type { CallStep, Decided, Fault } from "@/lib/endpoint/exchange";
import type { Json } from "@/lib/flow/json";
import type { HandlerRun } from "@/lib/handler/handler-run";
import { failure, success } from "@/lib/result";
import type { Decider } from "../deciders";
import { answerOfRun } from "./answer-of-run";
import type { HandlerRoom } from "./room";
import { runCode } from "./run-code";

/** What a deployment of the kind "handler" holds. */
export const handlerContentSchema = z.object({ code: z.string() });

/** In the log of a call; all of them stand in the trial on the page. */
const linesKept = 50;

/** Decides by the JavaScript that was put live. */
export function handlerDecider(room: HandlerRoom): Decider {
  return ({ scope, endpoint, deployment, metaFlowId, isTest }) =>
    async (exchange, cut): Promise<Decided> => {
      const content = handlerContentSchema.safeParse(deployment.content);
      if (!content.success) return { reply: failure(noCode), steps: [] };
      const { code } = content.data;
      const ran = await runCode(room, { scope, endpoint, code, metaFlowId, exchange, isTest }, cut.signal());
      if (!ran.ok) return { reply: failure(secretsClosed), steps: [] };
      const answered = answerOfRun(ran.value);
      const notes = answered.ok ? answered.value.notes : [];
      return {
        reply: answered.ok ? success(answered.value.reply) : answered,
        steps: stepsOf(ran.value, notes, deployment.number),
      };
    };
}

const noCode: Fault = { code: "handler-broken", message: "What was put live holds no code." };

export const secretsClosed: Fault = {
  code: "internal",
  message: "The secrets of the handler cannot be opened with the keys of this server. Enter them again.",
};

function stepsOf(
  { lines, fetches, cpuMs, wallMs }: HandlerRun,
  notes: readonly string[],
  number: number,
): readonly CallStep[] {
  const said: readonly Json[] = lines.slice(0, linesKept).map(({ level, text }) => `${level}: ${text}`);
  const handler: CallStep = {
    title: "JavaScript",
    ms: wallMs,
    facts: {
      version: number,
      computingMs: Math.round(cpuMs * 10) / 10,
      ...(said.length > 0 ? { console: said } : {}),
      ...(notes.length > 0 ? { mended: notes } : {}),
    },
  };
  const calls = fetches.map(({ method, url, status, problem, ms }): CallStep => {
    const facts = { url, ...(status === undefined ? {} : { status }), ...(problem ? { problem } : {}) };
    return { title: `fetch ${method}`, ms, facts };
  });
  return [handler, ...calls];
}
