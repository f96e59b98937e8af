// The same packages as the public user interface would show them: with Altinn's own components for areas and packages, and its search field.

import { AccessAreaListItem, AccessPackageListItem, List, RootProvider, SearchField } from "@altinn/altinn-components";
import "@altinn/altinn-components/dist/global.css";
import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { offerToPage } from "./offered.mjs";

/** More packages than these are left in closed areas, as ours leaves them. */
const MOST_OPENED = 30;

let areas;

function Packages({ open }) {
  const [opened, setOpened] = useState(() => new Set(open ? areas.map((it) => it.id) : []));
  const [term, setTerm] = useState("");
  const shown = useMemo(() => found(term), [term]);
  const isFew = term.trim() !== "" && shown.reduce((sum, area) => sum + area.packages.length, 0) <= MOST_OPENED;
  const toggle = (id) =>
    setOpened((before) => new Set(before.has(id) ? [...before].filter((it) => it !== id) : [...before, id]));
  return (
    <RootProvider>
      <SearchField
        name="term"
        label="Søk"
        value={term}
        onChange={({ target }) => setTerm(target.value)}
        onClear={() => setTerm("")}
      />
      {shown.map((area) => (
        <AccessAreaListItem
          key={area.id}
          id={area.id}
          name={area.name}
          size="md"
          colorTheme="company"
          iconUrl=""
          badge={{ label: String(area.packages.length) }}
          expanded={isFew || opened.has(area.id)}
          onClick={() => toggle(area.id)}
        >
          <List>
            {area.packages.map((it) => (
              <AccessPackageListItem
                key={it.id}
                id={it.id}
                name={it.name}
                description={it.description}
                onClick={() => {}}
              />
            ))}
          </List>
        </AccessAreaListItem>
      ))}
    </RootProvider>
  );
}

/** The areas with the packages that have the term in their name or their description: the least that a search could do. */
function found(term) {
  const wanted = term.trim().toLowerCase();
  if (!wanted) return areas;
  const matches = ({ name, description }) =>
    name.toLowerCase().includes(wanted) || description.toLowerCase().includes(wanted);
  return areas
    .map((area) => ({ ...area, packages: area.packages.filter(matches) }))
    .filter(({ packages }) => packages.length > 0);
}

offerToPage({
  read({ exported }) {
    areas = JSON.parse(exported).flatMap((group) => group.areas);
  },
  show(here, { open }) {
    const root = createRoot(here);
    flushSync(() => root.render(<Packages open={open} />));
  },
  openOne(here) {
    const button = areaButton(here);
    flushSync(() => button.click());
  },
  field: (here) => here.querySelector("input"),
});

/** The largest area that there is: the same as the other page opens. */
function areaButton(here) {
  const largest = areas.reduce((best, area) => (area.packages.length > best.packages.length ? area : best));
  return [...here.querySelectorAll("button")].find((it) => it.textContent.includes(largest.name));
}
