import type { AnsweringPorts, SourceFault } from "@/lib/flow/answering/ports";
import { failure, type Result } from "@/lib/result";

/** The source that is waited for, by its id, and for how long; undefined when none is. */
export type Waiting = { readonly source: string; readonly ms: number } | undefined;

/** The same ports, which tell at any moment what they wait for, and of which source a failure is. */
export function watchedPorts(ports: AnsweringPorts): {
  readonly ports: AnsweringPorts;
  readonly waiting: () => Waiting;
} {
  let asked: { readonly source: string; readonly at: number } | undefined;
  function watch<Wanted, Value>(
    ask: (wanted: Wanted) => Promise<Result<Value, SourceFault>>,
    sourceOf: (wanted: Wanted) => string | undefined,
  ) {
    return async (wanted: Wanted): Promise<Result<Value, SourceFault>> => {
      const source = sourceOf(wanted);
      if (source === undefined) return ask(wanted);
      asked = { source, at: ports.elapsed() };
      const answer = await ask(wanted);
      asked = undefined;
      return answer.ok ? answer : failure({ details: { source }, ...answer.failure });
    };
  }
  const named = ({ source }: { readonly source: string }): string => source;
  return {
    ports: {
      find: watch(ports.find, named),
      slots: watch(ports.slots, ({ busy }) => busy?.source),
      save: watch(ports.save, named),
      reserve: watch(ports.reserve, named),
      call: watch(ports.call, named),
      confirm: ports.confirm,
      today: ports.today,
      elapsed: ports.elapsed,
    },
    waiting: () => asked && { source: asked.source, ms: ports.elapsed() - asked.at },
  };
}
