import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";

type ControlSectionProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

/** A card with rows of controls. */
export function ControlSection({ title, text, children }: ControlSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-panel">
      <header className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-5 py-3">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <p className="text-panel text-secondary">{text}</p>
      </header>
      <ul>{children}</ul>
    </section>
  );
}

type ControlRowProps = {
  readonly title: string;
  readonly text: string;
  /** What is chosen or done about it. */
  readonly children: ReactNode;
  /** Stands at the end of the line, also on narrow pages. */
  readonly end?: ReactNode;
};

export function ControlRow({ title, text, children, end }: ControlRowProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-t border-line px-5 py-3 first:border-t-0 md:grid-cols-[minmax(0,1fr)_auto_auto]">
      <div className="wrap-anywhere">
        <p dir="auto" className="font-medium">
          {title}
        </p>
        <p className="text-panel text-secondary">{text}</p>
      </div>
      <div
        className={classNames(
          "flex flex-wrap items-center gap-2 max-md:order-last max-md:col-span-2 md:justify-end",
          end === undefined && "md:col-span-2",
        )}
      >
        {children}
      </div>
      {end}
    </li>
  );
}

/** The one line of a section that has nothing to control. */
export function NothingToControl({ children }: { readonly children: ReactNode }) {
  return <li className="px-5 py-4 text-secondary">{children}</li>;
}
