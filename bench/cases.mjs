// What is measured, the same in Node and in a browser. Each case is timed in turns with its limit,
// the plainest thing that does the job without this library, so that both meet the same machine.

/** A catalogue as large as today's: 223 packages, 148 roles, 1285 grants. Its names are made up. */
export function largeCatalogue(er) {
  const roles = [...er];
  for (let n = roles.length; n < 148; n++) {
    roles.push({ code: `role-${n}`, urn: `urn:altinn:role:role-${n}`, name: { nb: `Rolle ${n}`, nn: `Rolle ${n}`, en: `Role ${n}` } });
  }
  const packages = Array.from({ length: 223 }, (_, n) => ({
    urn: `urn:altinn:accesspackage:package-${n}`,
    name: { nb: `Pakke ${n}`, nn: `Pakke ${n}`, en: `Package ${n}` },
    isDelegable: n % 2 === 0,
    properties: { isAssignable: true, isResourcePolicyAvailable: n % 3 !== 0, roles: [] },
  }));
  for (let n = 0; n < 1285; n++) {
    const { roles: granted } = packages[n % 223].properties;
    const role = roles[(n * 7) % roles.length].code;
    granted.push(n % 92 === 0 ? { role, variant: "BRL" } : role);
  }
  const areas = Array.from({ length: 49 }, (_, n) => ({
    name: { nb: `Område ${n}`, nn: `Område ${n}`, en: `Area ${n}` },
    children: packages.filter((_, at) => at % 49 === n).map((it) => it.urn),
  }));
  return { version: "large", language: "nb", roles, areas, packages };
}

/** The median time of one call in nanoseconds, of `ours` and of `limit`, taken in turns. */
function compare(ours, limit, { rounds = 15, calls }) {
  const times = [[], []];
  for (let round = 0; round < rounds + 3; round++) {
    [ours, limit].forEach((run, which) => {
      const from = performance.now();
      run(calls);
      // The first rounds let the compilers settle.
      if (round >= 3) times[which].push(((performance.now() - from) * 1e6) / calls);
    });
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]);
}

/** Runs every case. What the calls find is added up in `sink`, so that no compiler leaves them out. */
export function measure({ Catalogue }) {
  let sink = 0;
  const seed = Catalogue.embedded();
  const er = JSON.parse(seed.toJson()).roles;
  const json = JSON.stringify(largeCatalogue(er));
  const large = Catalogue.fromJson(json);
  const packages = large.packages();
  const roles = large.roles();
  const decisions = packages.length * roles.length;
  const [urns, codes] = [packages.map((it) => it.urn), roles.map((it) => it.code)];
  const sets = new Map(urns.map((urn) => [urn, new Set(large.rolesForPackage(urn).filter((grant) => !grant.variant).map((grant) => grant.role.code))]));

  const cases = [];
  const add = (name, unit, budget, limit, [ours, theirs], scale = 1) =>
    cases.push({ name, unit, budget, limit, ours: ours / scale, theirs: theirs / scale });

  const [held, lookedUp] = compare(
    (calls) => { for (let n = 0; n < calls; n++) sink += large.holds(codes[n % 148], urns[n % 223]) ? 1 : 0; },
    (calls) => { for (let n = 0; n < calls; n++) sink += sets.get(urns[n % 223]).has(codes[n % 148]) ? 1 : 0; },
    { calls: 1_000_000 },
  );
  add("holds by text, a decision", "ns", 4 * lookedUp, "Map of Sets", [held, lookedUp]);

  add("matrix, a decision", "ns", 3, "Map of Sets", compare(
    (calls) => { for (let n = 0; n < calls; n++) sink += large.matrix().decisions[n]; },
    (calls) => {
      for (let n = 0; n < calls; n++) {
        const matrix = new Uint8Array(decisions);
        for (let p = 0; p < 223; p++) for (let r = 0; r < 148; r++) matrix[p * 148 + r] = sets.get(urns[p]).has(codes[r]) ? 1 : 0;
        sink += matrix[n];
      }
    },
    { calls: 50 },
  ), decisions);

  const question = { action: "hold", package: "maskinlesbarehendelser", role: "DAGL" };
  const verdict = seed.check(question);
  const text = JSON.stringify(verdict);
  add("check, a verdict", "µs", 2.5, "JSON.parse of the verdict", compare(
    (calls) => { for (let n = 0; n < calls; n++) sink += seed.check(question).reasons.length; },
    (calls) => { for (let n = 0; n < calls; n++) sink += JSON.parse(text).reasons.length; },
    { calls: 20_000 },
  ), 1000);

  const [ours, theirs] = compare(
    (calls) => { for (let n = 0; n < calls; n++) { const it = Catalogue.fromJson(json); sink += it.version.length; it.free(); } },
    (calls) => { for (let n = 0; n < calls; n++) sink += JSON.parse(json).version.length; },
    { calls: 20 },
  );
  add(`fromJson of ${Math.round(json.length / 1024)} KB`, "µs", (3 * theirs) / 1000, "JSON.parse", [ours, theirs], 1000);

  return { cases, sink };
}
