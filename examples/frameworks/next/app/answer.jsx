"use client";

import { useEffect, useState } from "react";
import { load } from "tilgangspakker/catalogues/latest";

// A client component: the module is loaded in the browser.
export function Answer() {
  const [answer, tell] = useState("");
  useEffect(() => {
    load().then((today) => {
      const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
      tell(`${verdict.decision} ${verdict.reasons[0].code}`);
    });
  }, []);
  return <p id="answer">{answer}</p>;
}
