import { useCallback, useEffect, useRef, useState } from "react";
import type { ChatKey, PhoneItem } from "./ports";

/** Which number and person are open; the address of the page says so too, so that it can be kept and shared. */
export function useChosenChat(first: PhoneItem, wanted: Partial<ChatKey>) {
  const [numberId, setNumberId] = useState(() => numberOf(first, wanted.numberId));
  const [waId, setWaId] = useState(() => first.chat?.waId ?? wanted.waId ?? null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const query = new URLSearchParams({ number: numberId, ...(waId === null ? {} : { person: waId }) });
    window.history.replaceState(null, "", `?${query}`);
  }, [numberId, waId]);
  return {
    numberId,
    waId,
    chooseNumber: useCallback((id: string) => setNumberId(id), []),
    choosePerson: useCallback((id: string) => setWaId(id), []),
  };
}

function numberOf({ numbers }: PhoneItem, wanted: string | undefined): string {
  return (numbers.find(({ id }) => id === wanted) ?? numbers[0])?.id ?? "";
}
