// Runs in the head, before anything is shown: where the address or memory leads elsewhere than to version 3 in bokmål, the
// version 3 that stands in the page is not shown first. And it notes where the page cannot start.
{
  const said = location.hash.slice(1);
  const kept = (key) => {
    try {
      return localStorage.getItem(`tilgangspakker.${key}`);
    } catch {
      return null;
    }
  };
  const inNorwegian = /^(nb|no)\b/i.test(
    kept("lang") ?? navigator.languages.find((it) => /^(nb|no|nn|en)\b/i.test(it)) ?? "nb",
  );
  const isHere = said
    ? said === "catalogue=versjon-3" || !/=|^tp-/.test(said)
    : inNorwegian && !/^(register$|altinn-)/.test(kept("catalogue") ?? "");
  document.documentElement.dataset.script = "";
  // The page's own script may be missing, as where a host has changed half of its files: then nothing else would say so.
  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement) document.documentElement.dataset.failed = "page";
    },
    true,
  );
  if (!isHere) document.documentElement.dataset.elsewhere = "";
}
