import { useEffect, useState } from "react";
import type { FromItem, ListPorts, PeopleItem } from "../sending-state";
import { refusalInWords } from "../texts";

/** Long enough for a pause in typing. */
const settleMs = 400;

type Read = {
  readonly people: string;
  readonly item: PeopleItem | null;
  readonly refusal: string | null;
};

/** What the server reads in a list while it is written. */
export function usePeople(ports: ListPorts, from: FromItem, people: string) {
  const [read, setRead] = useState<Read>({ people: "", item: null, refusal: null });
  const { accountId, phoneNumberId } = from;

  useEffect(() => {
    let isLeft = false;
    if (people.trim() === "") {
      setRead({ people, item: null, refusal: null });
      return;
    }
    const timer = setTimeout(async () => {
      const answer = await ports.readPeople({ accountId, phoneNumberId, people }).catch(() => undefined);
      if (isLeft) return;
      if (answer?.ok) setRead({ people, item: answer.value, refusal: null });
      else setRead({ people, item: null, refusal: refusalInWords(answer?.failure.reason ?? "other") });
    }, settleMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [ports, accountId, phoneNumberId, people]);

  const isReading = people.trim() !== "" && read.people !== people;
  return { item: isReading ? null : read.item, refusal: isReading ? null : read.refusal, isReading };
}
