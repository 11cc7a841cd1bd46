import { classNames } from "@/components/ui/class-names";
import type { OpenedCall } from "./ports";
import { texts } from "./texts";

type Bar = {
  readonly key: string;
  readonly label: string;
  readonly ms: number;
  readonly from: number;
  readonly isInner: boolean;
};

/** Where the time of a call went, part after part; what was done to decide stands inside its part. */
export function CallSteps({ details }: Pick<OpenedCall, "details">) {
  const bars = barsOf(details);
  const total = Math.max(details.times.total ?? 0, 0.01);
  return (
    <ol className="flex flex-col gap-1.5">
      {bars.map(({ key, label, ms, from, isInner }) => (
        <li
          key={key}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_4rem] items-center gap-3 text-panel"
        >
          <span dir="auto" className={classNames("wrap-anywhere", isInner && "pl-4 text-secondary")}>
            {label}
          </span>
          <span aria-hidden="true" className="relative h-2 rounded-full bg-hover">
            <span
              className={classNames(
                "absolute inset-y-0 min-w-0.5 rounded-full",
                isInner ? "bg-secondary" : "bg-accent",
              )}
              style={{
                left: `${Math.min((from / total) * 100, 99)}%`,
                width: `${Math.min((ms / total) * 100, 100 - Math.min((from / total) * 100, 99))}%`,
              }}
            />
          </span>
          <span className="text-right text-secondary tabular-nums">{texts.ms(ms)}</span>
        </li>
      ))}
    </ol>
  );
}

const parts = ["signature", "decrypt", "decide", "check", "encrypt"] as const;

function barsOf({ times, steps }: OpenedCall["details"]): readonly Bar[] {
  const bars: Bar[] = [];
  let from = 0;
  for (const part of parts) {
    const ms = times[part] ?? 0;
    bars.push({ key: part, label: texts.parts[part], ms, from, isInner: false });
    if (part === "decide") {
      let inner = from;
      for (const [at, step] of steps.entries()) {
        bars.push({ key: String(at), label: step.title, ms: step.ms, from: inner, isInner: true });
        inner += step.ms;
      }
    }
    from += ms;
  }
  return bars;
}
