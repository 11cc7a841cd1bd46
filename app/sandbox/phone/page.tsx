import type { Metadata } from "next";
import { headers } from "next/headers";
import { preferredLocale } from "@/components/flows/preferred-locale";
import { phonePageTexts } from "@/components/sandbox/phone/texts";
import { PageShell } from "@/components/shell/page-shell";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { chatKeySchema } from "@/lib/sandbox/phone/inputs";
import { lookAtPhone } from "@/lib/sandbox/phone/look-at-phone";
import { areaOf } from "@/lib/sandbox/sandbox";
import { signOut } from "../../(identity)/actions";
import { OpenPhone } from "./open-phone";

export const metadata: Metadata = { title: phonePageTexts.title };

type Props = {
  readonly searchParams: Promise<{
    readonly number?: string | readonly string[];
    readonly person?: string | readonly string[];
  }>;
};

/** `?number=` (id of a number of the business) and `person=` (digits) open a chat. */
export default async function PhonePage({ searchParams }: Props) {
  const person = await requirePerson("/sandbox/phone");
  const { number, person: waId } = await searchParams;
  const key = chatKeySchema.safeParse({ numberId: number, waId });
  const first = await lookAtPhone(areaOf(currentSandbox(), scopeOf(person)), key.data ?? null);
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <OpenPhone
        first={first}
        wanted={typeof number === "string" ? { numberId: number } : {}}
        locale={preferredLocale((await headers()).get("accept-language"))}
      />
    </PageShell>
  );
}
