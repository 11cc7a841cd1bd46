import type { Scope, WorkspaceScope } from "@/db/scope";
import { neverCut } from "@/lib/endpoint/test-cut";
import { parse } from "@/lib/flow/model/parse";
import type { Rules, SaveStep, Value } from "@/lib/flow/rules/rules";
import { invariant } from "@/lib/invariant";
import { addTable } from "@/lib/sources/test-table";
import { decideByRules } from "./decide-by-rules";
import { asked } from "./test-booking";

/** A table of appointments in opening hours, one at a time: Monday 7 January 2030, 09:00 and 09:30 in Madrid. */
export async function addTestAppointments(scope: Scope, now: Date) {
  const columns = [
    { id: "day", name: "Day", type: "date" },
    { id: "time", name: "Time", type: "time" },
    { id: "name", name: "Name", type: "text" },
  ] as const;
  return (await addTable(scope, { name: "Appointments", columns, now })).id;
}

/** Books or moves an appointment: "booked", or what the person reads. Who has a name keeps one appointment. */
export function appointmentBooker(
  scope: WorkspaceScope,
  table: string,
  { now, isTest = false }: { readonly now: Date; readonly isTest?: boolean },
) {
  const layout = { type: "SingleColumnLayout", children: [] };
  const flow = parse({
    version: "7.3",
    screens: [{ id: "PICK", title: "Pick", terminal: true, layout }],
  });
  invariant(flow, "the Flow parses");
  const decide = decideByRules({
    ...{ scope, flow, rules: rulesOver(table), isTest, now: () => now },
    lastShown: async () => undefined,
    isShared: () => false,
  });
  return async (name: string, slot: string, trigger: "book" | "move" = "book"): Promise<string> => {
    const question = asked(`${name}-${slot}`, "data_exchange", "PICK", { trigger, slot, name });
    const { reply } = await decide(question, neverCut);
    if (!reply.ok) return reply.failure.message;
    return reply.value.kind === "screen" ? String(reply.value.data.error_message) : "booked";
  };
}

function rulesOver(table: string): Rules {
  const answer = (key: string): Value => ({ kind: "answer", key });
  const finish = { when: [], then: { kind: "finish", params: {} } } as const;
  const save: Omit<SaveStep, "id" | "match"> = {
    ...{ do: "save", source: table },
    // A free time is named by its day and time, of which each column takes its own.
    values: { day: answer("slot"), time: answer("slot"), name: answer("name") },
  };
  const unlessTaken = { slots: "free", full: { kind: "fixed", value: "Taken." } } as const;
  const own = [{ column: "name", is: "is", value: answer("name") }] as const;
  return {
    ...{ version: 1, zone: "Europe/Madrid", locale: "en" },
    screens: {
      LATER: {
        opens: {
          steps: [
            {
              ...{ do: "slots", id: "free", hours: [{ weekday: 1, from: "09:00", until: "10:00" }] },
              ...{ durationMinutes: 30, everyMinutes: 30, capacity: 1, from: { kind: "today" }, days: 14 },
              busy: { kind: "table", source: table, date: "day", time: "time" },
            },
          ],
          data: {},
        },
      },
      PICK: {
        taps: [
          { trigger: "book", steps: [{ ...save, id: "kept", match: [], unlessTaken }], outcomes: [finish] },
          // As steps were before they could name the free times.
          { trigger: "move", steps: [{ ...save, id: "moved", match: own }], outcomes: [finish] },
        ],
      },
    },
  };
}
