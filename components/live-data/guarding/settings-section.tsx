import { type ReactNode, useId } from "react";

type SettingsSectionProps = {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
};

/** What it is about at the left, or above where there is no room; its fields beside it. */
export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-4 border-line p-5 not-first:border-t md:grid-cols-[15rem_minmax(0,1fr)] md:p-6"
    >
      <div>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <p className="mt-1 text-panel text-secondary">{text}</p>
      </div>
      <div className="flex max-w-140 min-w-0 flex-col gap-5">{children}</div>
    </section>
  );
}
