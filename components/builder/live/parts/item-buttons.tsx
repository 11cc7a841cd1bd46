"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

type ItemButtonsProps = {
  readonly index: number;
  readonly count: number;
  readonly words: {
    readonly up: (number: number) => string;
    readonly down: (number: number) => string;
    readonly remove: (number: number) => string;
  };
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
};

/** Moves one of an ordered list up and down, and takes it away. Faint until its row (a `group`) is pointed at. */
export function ItemButtons({ index, count, words, onMove, onRemove }: ItemButtonsProps) {
  const number = index + 1;
  return (
    <div className="flex shrink-0 items-start opacity-60 group-focus-within:opacity-100 group-hover:opacity-100">
      {count > 1 && (
        <>
          <IconButton
            icon={ArrowUp}
            label={words.up(number)}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          />
          <IconButton
            icon={ArrowDown}
            label={words.down(number)}
            disabled={number === count}
            onClick={() => onMove(index + 1)}
          />
        </>
      )}
      <IconButton icon={Trash2} label={words.remove(number)} onClick={onRemove} />
    </div>
  );
}
