import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { OutsideView } from "@/components/data/outside/outside-view";
import { outsideTexts } from "@/components/data/outside/texts";
import { texts } from "@/components/data/texts";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { PageShell } from "@/components/shell/page-shell";
import { requirePerson } from "@/lib/identity/person";
import { signOut } from "../../(identity)/actions";
import { saveOutside, takeSample } from "../actions";

const kindSchema = z.enum(["url", "sheet", "calendar"]);

export async function generateMetadata({ searchParams }: PageProps<"/data/new">): Promise<Metadata> {
  const kind = kindSchema.safeParse((await searchParams).kind);
  return { title: kind.success ? outsideTexts.titles[kind.data] : texts.title };
}

export default async function NewSourcePage({ searchParams }: PageProps<"/data/new">) {
  const kind = kindSchema.safeParse((await searchParams).kind);
  if (!kind.success) redirect("/data");
  const { name, email } = await requirePerson(`/data/new?kind=${kind.data}`);
  const locale = preferredLocale((await headers()).get("accept-language"));
  return (
    <PageShell account={{ name, email, signOut }}>
      <OutsideView
        key={kind.data}
        kind={kind.data}
        time={{ now: new Date().toISOString(), locale }}
        ports={{ sample: takeSample, save: saveOutside }}
      />
    </PageShell>
  );
}
