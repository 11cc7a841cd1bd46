import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { phonePageTexts } from "./phone/texts";

type SandboxHeadingProps = {
  readonly title: string;
  readonly text: string;
  readonly place: "phone" | "controls";
  /** How many faults are switched on. */
  readonly faults: number;
};

const places = [
  { place: "phone", href: "/sandbox/phone", label: phonePageTexts.tab },
  { place: "controls", href: "/sandbox/controls", label: phonePageTexts.controls },
] as const;

/** Title of a page of the sandbox, the label that says what it is, and the way to the other page. */
export function SandboxHeading({ title, text, place: here, faults }: SandboxHeadingProps) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="flex items-center gap-3 text-title font-semibold">
          {title}
          <Badge tone="accent">{phonePageTexts.simulated}</Badge>
        </h1>
        <p className="mt-1 text-secondary">{text}</p>
      </div>
      <nav aria-label={phonePageTexts.sandbox} className="flex gap-1 rounded-control bg-hover p-0.5">
        {places.map(({ place, href, label }) => (
          <Link
            key={place}
            href={href}
            aria-current={place === here ? "page" : undefined}
            className={classNames(
              "flex h-8 items-center rounded-[5px] px-3 font-medium",
              place === here ? "bg-panel text-ink shadow-sm dark:bg-line" : "text-secondary hover:text-ink",
            )}
          >
            {label}
            {place === "controls" && faults > 0 && (
              <Badge tone="caution" className="ml-2">
                <span aria-hidden="true">{faults}</span>
                <span className="sr-only">{phonePageTexts.faults(faults)}</span>
              </Badge>
            )}
          </Link>
        ))}
      </nav>
    </div>
  );
}
