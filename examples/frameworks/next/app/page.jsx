import { connection } from "next/server";
import { load } from "tilgangspakker/catalogues/latest";
import { Answer } from "./answer";

// A server component: the module is read on the server, and the page has the answer in its HTML.
export default async function Page() {
  // When the page is asked for, and not while it is built.
  await connection();
  const today = await load();
  const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
  return (
    <main>
      <p id="server">{`${verdict.decision} ${verdict.reasons[0].code}`}</p>
      <Answer />
    </main>
  );
}
