// Runs in the head, before anything is shown: where the address or memory leads elsewhere than to version 3 in bokmål, the
// version 3 that stands in the page is not shown first.
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
  if (!isHere) document.documentElement.dataset.elsewhere = "";
}
