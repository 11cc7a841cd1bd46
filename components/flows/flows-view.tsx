"use client";

import { Plus, Upload } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { NoticeItem, NoticesPorts } from "@/components/notices/notice-item";
import { NoticeList } from "@/components/notices/notice-list";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { TimeContext, type TimeSetting } from "./changed-at";
import type { FlowItem, FlowShelf } from "./flow-item";
import { FlowList } from "./flow-list";
import { FlowsToolbar } from "./flows-toolbar";
import { ImportArea } from "./import/import-area";
import { useImport } from "./import/use-import";
import type { ListLook } from "./list-look";
import { NothingFound } from "./nothing-found";
import { PageLinks } from "./page-links";
import type { FlowsPorts } from "./ports";
import { texts } from "./texts";
import { useFlowActions } from "./use-flow-actions";
import { useListLook } from "./use-list-look";
import { useSearch } from "./use-search";

export type FlowsViewProps = {
  readonly flows: readonly FlowItem[];
  /** Flows on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What the server searched for. */
  readonly search: string;
  readonly shelf: FlowShelf;
  readonly look: ListLook;
  readonly time: TimeSetting;
  readonly ports: FlowsPorts & NoticesPorts;
  /** What a person should know of Flows and accounts. */
  readonly notices: readonly NoticeItem[];
  /** There is an account whose Flows can be imported. */
  readonly hasAccount: boolean;
  /** Stands in for the list while the person has no Flow at all. */
  readonly firstRun?: ReactNode | undefined;
};

/** The list of Flows with all that can be done there. */
export function FlowsView({ ports, time, firstRun, notices, hasAccount, ...list }: FlowsViewProps) {
  const importing = useImport(ports);
  return (
    <TimeContext value={time}>
      <ImportArea importing={importing}>
        <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
          <h1 className="text-title font-semibold">{texts.title}</h1>
          <div className="flex flex-wrap gap-2">
            {hasAccount && (
              <Link href="/flows/import" className={buttonStyle()}>
                {texts.fromWhatsApp}
              </Link>
            )}
            <Button icon={Upload} onClick={() => importing.open()}>
              {texts.importFlow}
            </Button>
            <Link href="/flows/new" className={buttonStyle({ variant: "primary" })}>
              <Plus aria-hidden="true" className="size-4" />
              {texts.newFlow}
            </Link>
          </div>
        </div>
        {notices.length > 0 && (
          <div className="mb-6">
            <NoticeList notices={notices} ports={ports} />
          </div>
        )}
        {firstRun ?? <SearchableList {...list} ports={ports} />}
      </ImportArea>
    </TimeContext>
  );
}

type SearchableListProps = Omit<FlowsViewProps, "time" | "firstRun" | "notices" | "hasAccount">;

function SearchableList({ ports, ...list }: SearchableListProps) {
  const [look, chooseLook] = useListLook(list.look);
  const [flows, actions] = useFlowActions(list.flows, ports);
  const { search, setSearch, shelf, setShelf, shown, isSearching } = useSearch({ ...list, flows });
  return (
    <>
      <FlowsToolbar
        {...{ search, shelf, look }}
        onSearch={setSearch}
        onShelf={setShelf}
        onLook={chooseLook}
      />
      <p role="status" className="sr-only">
        {search !== "" && !isSearching && texts.found(shown.length)}
      </p>
      {shown.length > 0 && <FlowList flows={shown} actions={actions} look={look} />}
      {shown.length === 0 && !isSearching && (
        <NothingFound search={search} shelf={shelf} onClear={() => setSearch("")} />
      )}
      <PageLinks page={list.page} pages={list.pages} search={list.search} shelf={shelf} />
    </>
  );
}
