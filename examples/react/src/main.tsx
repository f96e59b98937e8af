import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { Catalogue } from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";
import "tilgangspakker/elements";
import "tilgangspakker/elements/react";

function Packages({ catalogue }: { catalogue: Catalogue }) {
  const [chosen, choose] = useState("maskinlesbare-hendelser");
  const [answer, tell] = useState("");
  return (
    <main>
      <h1>Tilgangspakker</h1>
      <access-package-tree
        catalogue={catalogue}
        for-role="DAGL"
        package={chosen}
        onaccess-package-select={({ detail }) => choose(detail.accessPackage.urn)}
      />
      <access-package-check
        catalogue={catalogue}
        heading-level={3}
        question={{ action: "hold", package: chosen, role: "DAGL" }}
        onaccess-package-verdict={({ detail: { verdict } }) => tell(`${verdict.decision} ${verdict.reasons[0].code}`)}
      />
      <p id="answer">{answer}</p>
    </main>
  );
}

const today = await load();
createRoot(document.getElementById("root")!).render(<Packages catalogue={today} />);
