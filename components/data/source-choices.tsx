import { CalendarClock, FileSpreadsheet, Globe, Sheet, Table2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { texts } from "./texts";

export type SourceChoice = "table" | "file" | "url" | "sheet" | "calendar";
export const sourceChoices = [
  { choice: "table", icon: Table2 },
  { choice: "file", icon: FileSpreadsheet },
  { choice: "url", icon: Globe },
  { choice: "sheet", icon: Sheet },
  { choice: "calendar", icon: CalendarClock },
] as const;

/** What the place is for, with every way to begin. */
export function SourceChoices({ onChoose }: { readonly onChoose: (choice: SourceChoice) => void }) {
  return (
    <section>
      <h2 className="font-semibold">{texts.empty.title}</h2>
      <p className="mt-1 max-w-prose text-secondary">{texts.empty.text}</p>
      <ul className="mt-5 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {sourceChoices.map(({ choice, icon: Icon }, at) => {
          const { title, text, action } = texts.choices[choice];
          return (
            <li key={choice} className="flex flex-col rounded-card border border-line bg-panel p-5">
              <div className="flex items-center gap-2.5">
                <Icon aria-hidden="true" className="size-5 text-secondary" />
                <h3 className="font-medium">{title}</h3>
              </div>
              <p className="mt-2 mb-4 flex-1 text-secondary">{text}</p>
              <div>
                <Button variant={at === 0 ? "primary" : "secondary"} onClick={() => onChoose(choice)}>
                  {action}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
