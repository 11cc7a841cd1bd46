"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { restrictToParentElement, restrictToVerticalAxis } from "@dnd-kit/modifiers";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical, Plus, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { inspectorTexts } from "../texts";
import { listAnnouncements } from "./list-announcements";

const texts = inspectorTexts.list;

type ListEditorProps = {
  readonly label: string;
  readonly titles: readonly string[];
  readonly max: number;
  readonly min: number;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
  /** The fields of one entry. */
  readonly children: (index: number) => ReactNode;
  /** Stands beside the count: paste many, fill in from elsewhere. */
  readonly end?: ReactNode;
};

/** Entries that can be added, edited, dragged (mouse or keyboard) and removed. */
export function ListEditor({ label, titles, max, min, addLabel, onAdd, end, ...entries }: ListEditorProps) {
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = titles.map((_, index) => `${id}-${index}`);

  function onDragEnd({ active, over }: DragEndEvent): void {
    const from = ids.indexOf(String(active.id));
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (from >= 0 && to >= 0 && from !== to) entries.onMove(from, to);
  }

  return (
    <fieldset className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <legend className="float-left flex-1 font-medium">{label}</legend>
        <span className="text-caption text-secondary">{texts.count(titles.length, max)}</span>
        {end}
      </div>
      <DndContext
        id={id}
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[restrictToVerticalAxis, restrictToParentElement]}
        accessibility={{
          announcements: listAnnouncements(ids, titles),
          screenReaderInstructions: { draggable: texts.dragHelp },
        }}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ul className="flex flex-col gap-1">
            {titles.map((title, index) => (
              <Entry
                key={ids[index]}
                id={ids[index] ?? ""}
                title={title}
                onRemove={() => entries.onRemove(index)}
              >
                {entries.children(index)}
              </Entry>
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      {titles.length < min && <p className="text-caption text-caution">{texts.fewer(min)}</p>}
      {titles.length > max && <p className="text-caption text-caution">{texts.full(max)}</p>}
      <Button
        size="panel"
        variant="ghost"
        icon={Plus}
        className="self-start"
        disabled={titles.length >= max}
        onClick={onAdd}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}

type EntryProps = {
  readonly id: string;
  readonly title: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

function Entry({ id, title, onRemove, children }: EntryProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id,
    });
  const name = title || texts.untitled;
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={`flex items-start gap-0.5 rounded-control bg-panel ${isDragging ? "relative z-10 shadow-float" : ""}`}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={texts.move(name)}
        className="flex h-8 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-control text-secondary hover:bg-hover"
      >
        <GripVertical aria-hidden="true" className="size-4" />
      </button>
      <div className="min-w-0 flex-1">{children}</div>
      <IconButton size="panel" icon={X} label={texts.remove(name)} onClick={onRemove} />
    </li>
  );
}
