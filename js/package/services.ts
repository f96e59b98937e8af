import { ServicesHandle } from "../wasm/tilgangspakker.js";
import { read } from "./answer.js";
import { asked, failure } from "./failure.js";
import { optionsText, text } from "./input.js";
import { assertLoaded } from "./module.js";
import type { Diagnostic } from "./types/notices.js";
import type { SearchOptions, TextOptions } from "./types/options.js";
import type { PackageReference, PackageUrn } from "./types/references.js";
import type { Service } from "./types/services.js";

/** Options of `search` where packages are found by their services too. */
export interface ServiceSearchOptions extends SearchOptions {
  /** Which services are in which package. */
  readonly services: Services;
}

/**
 * What services have in the module, for a search.
 *
 * @internal
 */
export let servicesIn: (services: unknown) => ServicesHandle;

/**
 * Which services are in which package, read from what you bring: Altinn answers it live, and no catalogue has it. It is immutable.
 *
 * @example
 * ```ts
 * const services = Services.fromCsv("pakkeurn,ressursid,ressurs_org,ressursnavn_nb\nurn:altinn:accesspackage:fiske,fangstdagbok,fiskedir,Fangstdagbok\n");
 * console.log(services.servicesOf("fiske")[0]?.name.value); // → Fangstdagbok
 * console.log(catalogue.search("fangstdagb", { services })[0]?.accessPackage.urn); // → urn:altinn:accesspackage:fiske
 * ```
 */
export class Services {
  readonly #handle: ServicesHandle;

  private constructor(handle: ServicesHandle) {
    if (!(handle instanceof ServicesHandle)) throw failure("INVALID_ARGUMENT", NOT_BY_NEW);
    this.#handle = handle;
    Object.freeze(this);
  }

  static {
    servicesIn = (services) => {
      assertLoaded();
      if (typeof services !== "object" || services === null || !(#handle in services))
        throw failure("INVALID_ARGUMENT", `options.services: ${NOT_BY_NEW}`);
      return services.#handle;
    };
  }

  /**
   * Reads CSV with the header `pakkeurn,ressursid,ressurs_org,ressursnavn_nb`: columns in any order, others besides, separated by commas or
   * semicolons. Lines that cannot be read are left out and told by `diagnostics()`.
   *
   * @throws TilgangspakkerError `INVALID_CATALOGUE` if it does not begin with the header, `TOO_LARGE` over 16 MiB.
   * @example
   * ```ts
   * const services = Services.fromCsv("pakkeurn,ressursid,ressurs_org,ressursnavn_nb\nfiske,fangstdagbok,fiskedir,Fangstdagbok\n");
   * console.log(services.diagnostics()[0]?.line, services.diagnostics()[0]?.code); // → 2 INVALID_URN
   * ```
   */
  static fromCsv(csv: string): Services {
    assertLoaded();
    const given = text(csv, "csv");
    return new Services(asked(() => ServicesHandle.fromCsv(given)));
  }

  /**
   * Reads the answer of Altinn's `GET …/accessmanagement/api/v1/meta/info/accesspackages/search`, whose packages have `resources`. `language`
   * is the one that it was asked for in, `"nb"` by default.
   *
   * @throws TilgangspakkerError `INVALID_CATALOGUE` if it is another answer, `TOO_LARGE` over 16 MiB.
   * @example
   * ```ts
   * const answer = '[{ "object": { "urn": "urn:altinn:accesspackage:fiske", "resources": [{ "refId": "fangstdagbok", "name": "Fangstdagbok", "provider": { "code": "fiskedir" } }] } }]';
   * console.log(Services.fromSearchAnswer(answer).packagesFor("fangstdagbok").join()); // → urn:altinn:accesspackage:fiske
   * ```
   */
  static fromSearchAnswer(json: string, options?: TextOptions): Services {
    assertLoaded();
    const [given, language] = [text(json, "json"), optionsText(options)];
    return new Services(asked(() => ServicesHandle.fromSearchAnswer(given, language)));
  }

  /**
   * The services of a package, by its URN or the last part of that; none if the source does not name it. A former URN is another one here:
   * only a catalogue knows renames.
   *
   * @example
   * ```ts
   * const services = Services.fromCsv("pakkeurn,ressursid,ressurs_org,ressursnavn_nb\nurn:altinn:accesspackage:fiske,fangstdagbok,fiskedir,Fangstdagbok\n");
   * console.log(services.servicesOf("urn:altinn:accesspackage:fiske")[0]?.owner, services.servicesOf("toll").length); // → fiskedir 0
   * ```
   */
  servicesOf(reference: PackageReference): readonly Service[] {
    const given = text(reference, "reference");
    return read(() => this.#handle.servicesOf(given));
  }

  /**
   * The packages that a service is in, by its id, as the source has their URNs; none if it does not name the service.
   *
   * @example
   * ```ts
   * const services = Services.fromCsv("pakkeurn,ressursid,ressurs_org,ressursnavn_nb\nurn:altinn:accesspackage:fiske,fangstdagbok,fiskedir,Fangstdagbok\n");
   * console.log(services.packagesFor("fangstdagbok").join()); // → urn:altinn:accesspackage:fiske
   * ```
   */
  packagesFor(serviceId: string): readonly PackageUrn[] {
    const given = text(serviceId, "serviceId");
    return read(() => this.#handle.packagesFor(given));
  }

  /**
   * What is wrong or missing in the source. An error leaves something out.
   *
   * @example
   * ```ts
   * console.log(Services.fromCsv("pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n").diagnostics().length); // → 0
   * ```
   */
  diagnostics(): readonly Diagnostic[] {
    return read(() => this.#handle.diagnostics());
  }
}

const NOT_BY_NEW = "services are made by Services.fromCsv() or Services.fromSearchAnswer().";
