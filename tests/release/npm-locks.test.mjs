import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { faultsOfLock, faultsOfManifest } from "../../scripts/dependencies.mjs";

const MANIFEST = { name: "example", version: "1.0.0", devDependencies: { one: "2.3.4" } };
const CHECKSUM = `sha512-${"A".repeat(86)}==`;
const ONE = { version: "2.3.4", integrity: CHECKSUM, license: "MIT" };

/** The faults of a good lock file and package.json after these changes. */
const faults = ({ one = {}, manifest = {}, root = {}, lock = {} } = {}) =>
  faultsOfLock(
    JSON.stringify({
      lockfileVersion: 3,
      packages: { "": { ...MANIFEST, ...root }, "node_modules/one": { ...ONE, ...one } },
      ...lock,
    }),
    JSON.stringify({ ...MANIFEST, ...manifest }),
  );

function assertOne(found, expected) {
  assert.equal(found.length, 1, found.join("\n"));
  assert.match(found[0], expected);
}

describe("a lock file of npm", () => {
  it("is fine with exact versions, checksums and known licences, and no addresses", () =>
    assert.deepEqual(faults(), []));

  it("must be of the form that states licences", () =>
    assertOne(faults({ lock: { lockfileVersion: 2 } }), /lockfileVersion is 2, and not 3/));

  it("must give the checksum of every package", () => {
    assertOne(faults({ one: { integrity: undefined } }), /^node_modules\/one: it has no sha512 checksum/);
    assertOne(faults({ one: { integrity: `sha1-${"A".repeat(27)}=` } }), /no sha512 checksum/);
  });

  it("has the checksum of what lies in another package in that one's", () =>
    assert.deepEqual(faults({ one: { integrity: undefined, inBundle: true } }), []));

  it("must not name the place that a package came from", () => {
    assertOne(
      faults({ one: { resolved: "https://registry.example/one/-/one-2.3.4.tgz" } }),
      /names the place that it came from, https:\/\/registry\.example/,
    );
    assertOne(faults({ one: { resolved: "git+ssh://git@example/one.git#abc" } }), /git\+ssh/);
  });

  it("must have released versions only", () => {
    const devDependencies = { one: "git+https://example/one.git" };
    assertOne(
      faults({ one: { version: devDependencies.one }, manifest: { devDependencies }, root: { devDependencies } }),
      /no number of a registry's/,
    );
  });

  it("must have licences from the list", () => {
    assertOne(faults({ one: { license: "AGPL-3.0-only" } }), /licence is AGPL-3\.0-only/);
    assertOne(faults({ one: { license: undefined } }), /licence is not stated/);
  });

  it("must have no install script that nobody looked at", () =>
    assertOne(faults({ one: { hasInstallScript: true } }), /has an install script/));

  it("must agree with package.json", () => {
    assertOne(
      faults({ manifest: { devDependencies: { one: "2.3.5" } } }),
      /devDependencies are not those of package\.json/,
    );
    assertOne(faults({ manifest: { dependencies: { two: "1.0.0" } } }), /its dependencies are not those/);
    assertOne(faults({ manifest: { version: "1.1.0" } }), /its version is 1\.0\.0, and package\.json's is 1\.1\.0/);
  });
});

describe("a package.json", () => {
  const asking = (dependencies) => faultsOfManifest(JSON.stringify({ dependencies }));

  it("asks for exact versions", () => {
    assert.deepEqual(asking({ one: "2.3.4", two: "2.3.4-beta.1" }), []);
    for (const version of [
      "^2.3.4",
      "~2.3.4",
      "2.x",
      "latest",
      "*",
      "git+https://example/one.git",
      "https://example/one.tgz",
      "file:../one",
    ]) {
      assertOne(asking({ one: version }), /it asks for one ".*no exact version/);
    }
  });

  it("may ask for this package as its readers would", () => assert.deepEqual(asking({ tilgangspakker: "^0.1.0" }), []));
});
