import { Upload } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Spinner } from "@/components/ui/spinner";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";
import type { PeopleItem } from "../sending-state";
import { listTexts } from "./texts";

type PeopleFieldProps = {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly item: PeopleItem | null;
  readonly refusal: string | null;
  readonly isReading: boolean;
};

const fileBytesMax = 2_000_000;

/** Recipients, pasted or from a file, and what was read in them. */
export function PeopleField({ value, onValueChange, item, refusal, isReading }: PeopleFieldProps) {
  const input = useRef<HTMLInputElement>(null);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > fileBytesMax) showToast({ text: listTexts.fileTooLarge, tone: "problem" });
    else onValueChange(await file.text());
  }

  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={listTexts.people}
        help={listTexts.peopleHelp}
        placeholder={listTexts.peoplePlaceholder}
        rows={4}
        isMono
        value={value}
        error={refusal ?? undefined}
        onValueChange={onValueChange}
        labelEnd={
          <Button icon={Upload} size="panel" variant="ghost" onClick={() => input.current?.click()}>
            {listTexts.file}
          </Button>
        }
      />
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        hidden
        aria-label={listTexts.file}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <div role="status" className="flex flex-col gap-2">
        {isReading && (
          <p className="flex items-center gap-2 text-secondary">
            <Spinner className="size-4" />
            {listTexts.checking}
          </p>
        )}
        {item && <Found item={item} />}
      </div>
    </div>
  );
}

function Found({ item: { count, columns, problems, problemCount } }: { readonly item: PeopleItem }) {
  return (
    <>
      <p className="font-medium tabular-nums">{listTexts.found(count)}</p>
      {problemCount > 0 && (
        <Disclosure label={listTexts.left(problemCount)} size="panel">
          <ul className="flex max-h-40 flex-col gap-1 overflow-y-auto text-panel text-secondary">
            {problems.map((problem) => (
              <li key={problem.line} className="wrap-anywhere">
                {listTexts.problem(problem)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {columns.length > 1 && (
        <p className="text-caption text-secondary">
          {listTexts.columns}{" "}
          {columns.map((column) => (
            <code key={column} className="mr-2 font-mono">{`{{${column}}}`}</code>
          ))}
        </p>
      )}
    </>
  );
}
