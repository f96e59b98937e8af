import { useState } from "react";
import { createRoot } from "react-dom/client";
import init, { Catalogue } from "tilgangspakker";
import "tilgangspakker/elements";

function Packages({ catalogue }: { catalogue: Catalogue }) {
  const [chosen, choose] = useState("maskinlesbarehendelser");
  const [answer, tell] = useState("");
  return (
    <main>
      <h1>Tilgangspakker</h1>
      <access-package-tree catalogue={catalogue} role="FFØR" package={chosen} onaccess-package-select={({ detail }) => choose(detail.accessPackage.urn)} />
      <access-package-check
        catalogue={catalogue}
        question={{ action: "hold", package: chosen, role: "FFØR" }}
        onaccess-package-verdict={({ detail: { verdict } }) => tell(`${verdict.decision} ${verdict.reasons[0].code}`)}
      />
      <p id="answer">{answer}</p>
    </main>
  );
}

await init();
const catalogue = Catalogue.embedded();
createRoot(document.getElementById("root")!).render(<Packages catalogue={catalogue} />);
