import { Smartphone, UserPlus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Select } from "@/components/ui/select";
import { timeInWords } from "./chat-rows";
import type { PersonLine } from "./person-lines";
import type { NumberItem } from "./ports";
import { phonePageTexts as texts } from "./texts";

type PeopleListProps = {
  readonly numbers: readonly NumberItem[];
  readonly numberId: string;
  readonly lines: readonly PersonLine[];
  readonly chosen: string | null;
  readonly locale: string;
  readonly onNumber: (numberId: string) => void;
  readonly onChoose: (waId: string) => void;
  readonly onAdd: () => void;
};

/** Everybody with a phone, those who heard something last first. */
export function PeopleList(props: PeopleListProps) {
  const { numbers, numberId, lines, chosen, locale, onNumber, onChoose, onAdd } = props;
  return (
    <section aria-label={texts.people} className="flex min-h-0 flex-col">
      <div className="flex flex-col gap-3 p-4">
        <Select
          label={texts.number}
          size="panel"
          value={numberId}
          onValueChange={onNumber}
          options={numbers.map(({ id, displayNumber, accountName }) => ({
            value: id,
            label: `${displayNumber} · ${accountName}`,
          }))}
        />
        <Button size="panel" icon={UserPlus} onClick={onAdd}>
          {texts.addPerson}
        </Button>
      </div>
      {lines.length === 0 ? (
        <p className="px-4 pb-4 text-panel text-secondary">{texts.nobody}</p>
      ) : (
        <ul className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
          {lines.map((line) => (
            <li key={line.waId}>
              <PersonButton
                line={line}
                isChosen={line.waId === chosen}
                locale={locale}
                onChoose={() => onChoose(line.waId)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type PersonButtonProps = {
  readonly line: PersonLine;
  readonly isChosen: boolean;
  readonly locale: string;
  readonly onChoose: () => void;
};

function PersonButton({ line, isChosen, locale, onChoose }: PersonButtonProps) {
  const { name, waId, lastAt, text, unread } = line;
  return (
    <button
      type="button"
      aria-current={isChosen ? "true" : undefined}
      onClick={onChoose}
      className={classNames(
        "flex w-full items-center gap-3 rounded-control px-2 py-2 text-left transition-colors duration-120 ease-out hover:bg-hover",
        isChosen && "bg-accent-soft hover:bg-accent-soft",
      )}
    >
      <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-hover text-secondary">
        <Smartphone aria-hidden="true" className="size-4" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2">
          <span dir="auto" className="truncate font-medium">
            {name}
          </span>
          {lastAt !== null && (
            <span className="shrink-0 text-caption text-secondary">{timeInWords(lastAt, locale)}</span>
          )}
        </span>
        <span className="flex items-center justify-between gap-2 text-panel text-secondary">
          <span dir="auto" className="truncate">
            {text}
          </span>
          {unread > 0 && (
            <span className="flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-accent px-1.5 text-caption font-medium text-on-accent">
              <span aria-hidden="true">{unread}</span>
              <span className="sr-only">{texts.unread(unread)}</span>
            </span>
          )}
        </span>
        <span className="block truncate text-caption text-secondary">+{waId}</span>
      </span>
    </button>
  );
}
