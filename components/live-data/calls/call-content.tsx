import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { isJsonObject, type Json } from "@/lib/flow/json";
import { CallSteps } from "./call-steps";
import { askedWords, ledTo, outcomeOf } from "./call-words";
import { CallTime } from "./calls-table";
import { faultWords } from "./fault-words";
import { CallFiles } from "./files/call-files";
import { JsonBlock } from "./json-block";
import { MendingLinks } from "./mending-links";
import { mendingPlaces } from "./mending-places";
import type { CallsPorts, OpenedCall } from "./ports";
import { texts } from "./texts";

const words = texts.panel;

/** All that was kept of a call: first what went wrong and what to do, then what was said, then where the time went. */
export function CallContent({
  call,
  fileAddress,
}: {
  readonly call: OpenedCall;
  readonly fileAddress: CallsPorts["fileAddress"];
}) {
  const outcome = outcomeOf(call);
  const next = ledTo(call);
  const { details } = call;
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 dir="auto" className="font-semibold wrap-anywhere">
          {askedWords(call)}
          {next !== null && <span className="font-normal text-secondary"> {texts.to(next)}</span>}
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-panel text-secondary">
          <Badge tone={outcome.tone}>{outcome.words}</Badge>
          {call.isTest && <Badge>{texts.test}</Badge>}
          <CallTime at={call.at} />
          <span>{texts.ms(call.ms)}</span>
        </p>
      </div>
      <Cause call={call} />
      {details.notes.length > 0 && (
        <Section title={words.mended}>
          <ul className="list-disc pl-5 text-panel">
            {details.notes.map((note) => (
              <li key={note} className="wrap-anywhere">
                {note}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {call.kind === "question" && (
        <>
          <Section title={words.asked}>
            <Said value={details.data} isCut={details.isCut} />
          </Section>
          {call.files.length > 0 && (
            <Section title={words.files}>
              <CallFiles files={call.files} addressOf={fileAddress} />
            </Section>
          )}
          <Section title={words.answered}>
            <Said value={details.shown} isCut={details.isCut} />
          </Section>
        </>
      )}
      <Section title={words.steps}>
        <CallSteps details={details} />
      </Section>
      <More call={call} />
    </div>
  );
}

/** What went wrong, in words, and what to do about it. */
function Cause({ call }: { readonly call: OpenedCall }) {
  const {
    code,
    details: { fault },
  } = call;
  if (code === null) return null;
  const { title, todo } = faultWords(code);
  return (
    <Notice
      tone="problem"
      title={title}
      actions={mendingPlaces("", call).length > 0 && <MendingLinks call={call} />}
    >
      {fault && (
        <p dir="auto" className="wrap-anywhere">
          {fault.message}
        </p>
      )}
      <p className="mt-2">
        <span className="font-medium">{words.todo}:</span> {todo}
      </p>
      {fault?.details !== undefined && !isSaidAlready(fault.details) && (
        <div className="mt-2">
          <JsonBlock value={fault.details} />
        </div>
      )}
    </Notice>
  );
}

/** A place in the code stands in the message, and a source is led to. */
function isSaidAlready(details: Json): boolean {
  return (
    isJsonObject(details) && Object.keys(details).every((name) => ["line", "column", "source"].includes(name))
  );
}

function Said({
  value,
  isCut,
}: {
  readonly value: OpenedCall["details"]["data"];
  readonly isCut: true | undefined;
}) {
  if (value !== undefined) return <JsonBlock value={value} />;
  return <p className="text-panel text-secondary">{isCut ? words.nothingKept : words.nothingSent}</p>;
}

function More({ call: { flowToken, status, details } }: { readonly call: OpenedCall }) {
  const { facts, yes, no } = words;
  const proved = details.isTokenProved === undefined ? null : details.isTokenProved ? yes : no;
  const rows = [
    [facts.status, String(status)],
    [facts.token, flowToken],
    [facts.version, details.version ?? null],
    [facts.proved, proved],
  ] as const;
  const told = details.steps.filter(({ facts }) => facts !== undefined);
  return (
    <Disclosure label={words.details} size="panel">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-panel">
        {rows.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className="contents">
                <dt className="text-secondary">{name}</dt>
                <dd className="wrap-anywhere">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {told.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of one call stays as it is
        <div key={at} className="mt-3">
          <p className="mb-1 text-panel text-secondary">{step.title}</p>
          <JsonBlock value={step.facts ?? null} />
        </div>
      ))}
    </Disclosure>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-panel font-medium">{title}</h3>
      {children}
    </section>
  );
}
