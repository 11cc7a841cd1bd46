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
  function watch<Value>(
    source: string | undefined,
    answer: Promise<Result<Value, SourceFault>>,
  ): Promise<Result<Value, SourceFault>> {
    if (source === undefined) return answer;
    asked = { source, at: ports.elapsed() };
    return answer.then((came) => {
      asked = undefined;
      return came.ok ? came : failure({ details: { source }, ...came.failure });
    });
  }
  return {
    ports: {
      find: (wanted) => watch(wanted.source, ports.find(wanted)),
      slots: (wanted) => watch(wanted.busy?.source, ports.slots(wanted)),
      save: (wanted) => watch(wanted.source, ports.save(wanted)),
      reserve: (wanted) => watch(wanted.source, ports.reserve(wanted)),
      call: (wanted) => watch(wanted.source, ports.call(wanted)),
      confirm: ports.confirm,
      unconfirm: ports.unconfirm,
      today: ports.today,
      elapsed: ports.elapsed,
    },
    waiting: () => asked && { source: asked.source, ms: ports.elapsed() - asked.at },
  };
}
