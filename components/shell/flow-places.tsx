"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { texts } from "./texts";

const places = [
  { path: "", label: texts.flow.build },
  { path: "/publish", label: texts.flow.publish },
  { path: "/data", label: texts.flow.liveData },
  { path: "/send", label: texts.flow.send },
  { path: "/responses", label: texts.flow.responses },
] as const;

/** The places of one Flow, over each of its pages but the builder. */
export function FlowPlaces({ flowId }: { readonly flowId: string }) {
  const here = usePathname();
  return (
    <nav aria-label={texts.flow.label} className="flex gap-5 border-b border-line text-panel">
      {places.map(({ path, label }) => {
        const href = `/flows/${flowId}${path}`;
        const isHere = here === href;
        return (
          <Link
            key={path}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className={classNames(
              "-mb-px border-b-2 py-2 font-medium transition-colors duration-120 ease-out hover:text-ink",
              isHere ? "border-accent text-ink" : "border-transparent text-secondary",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
