// What all elements have in common: attributes and properties, where the catalogue comes from, and
// when what is shown is made again.

import type { Catalogue } from "../package/catalogue.js";
import { failure } from "../package/failure.js";
import { whenLoaded } from "../package/module.js";
import { keepPlace } from "../package/place.js";
import type { Reading } from "../package/reading.js";
import { readingIn } from "../package/reading.js";
import { fill } from "../package/trusted.js";
import type {
  Language,
  OrganisationForm,
  PackageReference,
  RoleReference,
  TilgangspakkerError,
  ViewOptions,
} from "../package/types.js";
import type { Asked, Attributes } from "./asked.js";
import { ATTRIBUTES, attributesKey, languageIn, readAsked } from "./asked.js";
import type { ElementName } from "./content.js";
import { contentKey, contentOf, shownIn } from "./content.js";
import { emit } from "./events.js";
import { namedCatalogue, ownCatalogue } from "./loading.js";
import { failureSaid, languageAround, problemSaid, rootIn, waiting } from "./root.js";
import type { Origin } from "./sent.js";
import { originIn, replacement } from "./sent.js";
import { adoptStyles } from "./styles.js";

// Where there is no DOM, the classes exist and nothing can be made of them. Projects that know none must compile them, too.
const Base = (typeof HTMLElement === "undefined" ? class {} : HTMLElement) as typeof globalThis extends {
  readonly HTMLElement: infer Class extends new () => object;
}
  ? Class
  : new () => object;

/** @internal What keeps the content of an element alive. */
export interface Live {
  /** What a reader has made of it, which goes on when it is made again. */
  readonly reading?: Reading;
  /** Shows in the content what does not make it again. */
  show(asked: Asked): void;
  unmount(): void;
}

/** ARIA's own roles that somebody may give an element of ours: they are no roles in a business. */
const ARIA =
  /^(alert|application|article|complementary|document|form|generic|group|list|main|navigation|none|note|presentation|region|search|status|table|tree)$/;

/**
 * What every element has. Each property but a `Catalogue` is an attribute too.
 *
 * @example
 * ```ts browser
 * const tree = document.createElement("access-package-tree");
 * tree.catalogue = seed;
 * console.log(tree.catalogue === seed); // → true
 * ```
 */
export abstract class AccessPackageElement extends Base {
  /** The attributes whose changes the browser reports to it. */
  static readonly observedAttributes: readonly string[] = ["catalogue", "role", ...ATTRIBUTES];

  readonly #shadow: ShadowRoot;
  readonly #root: HTMLElement;
  readonly #problems: HTMLElement;
  readonly #content: HTMLElement;
  /** A catalogue that was passed, as it was passed. */
  #given: Catalogue | undefined;
  /** The catalogue that is shown. */
  #catalogue: Catalogue | undefined;
  /** What is under way to find it. */
  #search: AbortController | undefined;
  /** Why there is none. */
  #failure: TilgangspakkerError | undefined;
  #live: Live | undefined;
  /** What the content was made of. */
  #made: { readonly by: Catalogue; readonly key: string } | undefined;
  #isDue = false;
  /** What the server's content was made of, as long as that stands and nothing else has been shown. */
  #sent: Origin | undefined;
  /** That it was replaced, which is shown until something else is asked for. */
  #replaced: { readonly error: TilgangspakkerError; readonly by: Catalogue; readonly asked: string } | undefined;
  /** The problem that was reported last: each is reported once. */
  #told = "";

  constructor() {
    super();
    this.#shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const { root, problems, content, isSent } = rootIn(this.#shadow);
    [this.#root, this.#problems, this.#content] = [root, problems, content];
    if (isSent) this.#sent = originIn(root, content);
    else this.#showWaiting();
  }

  /** The catalogue, the address of its JSON, or `"versjon-3"`; `null`: the newest register in the package. */
  get catalogue(): Catalogue | string | null {
    return this.#given ?? this.getAttribute("catalogue");
  }

  set catalogue(value: Catalogue | string | null | undefined) {
    if (typeof value === "object" && value !== null) {
      if (value === this.#given) return;
      this.#given = value;
      this.#forget();
    } else {
      const had = this.#given;
      this.#given = undefined;
      this.reflect("catalogue", value);
      if (had) this.#forget();
    }
  }

  /** The language of labels; `null`: that of the page around the element, or of the catalogue. */
  get language(): Language | null {
    return this.getAttribute("language") as Language | null;
  }

  set language(value: Language | null | undefined) {
    this.reflect("language", value);
  }

  /** A package, by any reference. */
  get package(): string | null {
    return this.getAttribute("package");
  }

  set package(value: PackageReference | null | undefined) {
    this.reflect("package", value);
  }

  /** A role in a business. The attribute is `for-role`; `role` is read too, but is ARIA's. */
  override get role(): string | null {
    return this.getAttribute("for-role") ?? this.getAttribute("role");
  }

  override set role(value: RoleReference | null | undefined) {
    this.reflect("for-role", value);
    // Or else what the attribute says would live on.
    if (value === null || value === undefined) this.removeAttribute("role");
  }

  /** The organisation form of the business. */
  get variant(): string | null {
    return this.getAttribute("variant");
  }

  set variant(value: OrganisationForm | null | undefined) {
    this.reflect("variant", value);
  }

  /** The level of the outermost headings. The attribute is `heading-level`. */
  get headingLevel(): 2 | 3 | 4 {
    const level = Number(this.getAttribute("heading-level"));
    return level === 3 || level === 4 ? level : 2;
  }

  set headingLevel(value: 2 | 3 | 4 | null | undefined) {
    this.reflect("heading-level", value);
  }

  /** @internal */
  connectedCallback(): void {
    // What was set on the element before it became one of ours would hide the class's own properties.
    for (const name of [
      "catalogue",
      "language",
      "package",
      "role",
      "variant",
      "only",
      "headingLevel",
      "action",
      "recipient",
      "packages",
      "worksFor",
      "given",
      "isAgent",
      "by",
      "byHolds",
      "byVariant",
      "question",
    ]) {
      if (Object.hasOwn(this, name)) {
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    }
    adoptStyles(this.#shadow);
    this.due();
  }

  /** @internal An element that is moved leaves and comes at once: what it fetches goes on. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#search?.abort();
      this.#search = this.#failure = undefined;
    });
  }

  /** @internal */
  adoptedCallback(): void {
    adoptStyles(this.#shadow);
  }

  /** @internal */
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === "catalogue") {
      this.#given = undefined;
      this.#forget();
    }
    this.due();
  }

  /** @internal Which element it is, whatever it is called in the page. */
  protected abstract readonly kind: ElementName;

  /** @internal Keeps content alive that was made, or that stood there already. */
  protected abstract enliven(content: HTMLElement, catalogue: Catalogue, options: ViewOptions, before: Reading): Live;

  /** @internal Shows what has changed, once all that changes now has done so. */
  protected due(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#update();
    });
  }

  /** @internal */
  protected reflect(name: string, value: string | number | boolean | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  /** What the attributes say. Blank ones say nothing. */
  #said(): Attributes {
    const said = Object.fromEntries(
      ATTRIBUTES.map((name) => [name, this.getAttribute(name)?.trim() || undefined]),
    ) as Record<string, string | undefined>;
    const role = this.getAttribute("role")?.trim();
    if (role && !ARIA.test(role)) said["for-role"] ??= role;
    return said;
  }

  /** Whatever is shown is of another catalogue: it goes at once. What a server sent stays until it is known. */
  #forget(): void {
    this.#search?.abort();
    this.#search = this.#failure = this.#catalogue = undefined;
    if (this.#live) this.#showWaiting();
    this.due();
  }

  #update(): void {
    if (this.#catalogue) return this.#render(this.#catalogue);
    // What a server sent for other attributes than these is not for now.
    if (this.#sent && this.#root.dataset["for"] !== attributesKey(this.#said(), this.#address)) this.#showWaiting();
    if (this.#failure) this.#tellFailure(this.#failure);
    else void this.#find();
  }

  get #address(): string | undefined {
    return this.getAttribute("catalogue")?.trim() || undefined;
  }

  async #find(): Promise<void> {
    if (this.#search) return;
    const search = new AbortController();
    this.#search = search;
    this.#root.setAttribute("aria-busy", "true");
    try {
      const found = await (this.#given
        ? ownCatalogue(this.#given)
        : namedCatalogue(this.#address, this.baseURI, search.signal));
      if (search.signal.aborted) return;
      this.#catalogue = found;
    } catch (error) {
      if (search.signal.aborted) return;
      this.#failure = error as TilgangspakkerError;
      const self = new WeakRef(this);
      const retry = (it: this | undefined) => it && it.#retry();
      // The page may yet call init() with the right address.
      if (this.#failure.code === "NOT_INITIALISED") void whenLoaded.then(() => retry(self.deref()));
    }
    this.#search = undefined;
    this.#update();
  }

  #retry(): void {
    this.#failure = undefined;
    this.due();
  }

  #render(catalogue: Catalogue): void {
    try {
      const asked = readAsked(catalogue, this.#said(), languageAround(this));
      const { options, problems } = shownIn(this.kind, catalogue, asked);
      const sent = this.#sent;
      this.#sent = undefined;
      const error = sent && replacement(sent, catalogue, asked.language);
      // What a server sent stands as it would be made here.
      if (sent && !error) this.#made = { by: catalogue, key: contentKey(options) };
      const live = this.#fill(catalogue, options);
      this.#shadow.querySelector("slot")?.remove();
      this.#root.lang = asked.language;
      this.#root.removeAttribute("aria-busy");
      live.show(asked);
      // A listener may have set another catalogue.
      if (live !== this.#live) return;
      if (error) this.#replaced = { error, by: catalogue, asked: JSON.stringify(asked.said) };
      if (this.#replaced?.by !== catalogue || this.#replaced.asked !== JSON.stringify(asked.said))
        this.#replaced = undefined;
      this.#tell(this.#replaced ? [...problems, this.#replaced.error] : problems);
    } catch (error) {
      this.#catalogue = undefined;
      this.#failure =
        error instanceof Error && "code" in error
          ? (error as TilgangspakkerError)
          : failure("INVALID_CATALOGUE", String(error), [], error);
      this.#tellFailure(this.#failure);
    }
  }

  /** Makes the content, unless it stands there already, and keeps it alive. */
  #fill(catalogue: Catalogue, options: ViewOptions): Live {
    const key = contentKey(options);
    const isMade = this.#made?.by === catalogue && this.#made.key === key;
    if (isMade && this.#live) return this.#live;
    return keepPlace(this.#content, () => {
      // What a server sent may have been opened and typed into before there was a script.
      const before = this.#live?.reading ?? readingIn(this.#content);
      if (!isMade) fill(this.#content, contentOf(this.kind, catalogue, options));
      this.#made = { by: catalogue, key };
      this.#live?.unmount();
      this.#live = this.enliven(this.#content, catalogue, options, before);
      return this.#live;
    });
  }

  #tell(problems: readonly TilgangspakkerError[]): void {
    const told = problems.map(({ message }) => message).join("\n");
    if (told === this.#told) return;
    this.#told = told;
    this.#problems.replaceChildren(...problems.map(({ message }) => problemSaid(this.ownerDocument, message)));
    for (const error of problems) emit(this, "access-package-error", { error });
  }

  /**
   * Says why there is nothing to see, above what stands in the element itself, or why there is no more than what a server sent. It is said
   * without HTML, which may be what the page forbids.
   */
  #tellFailure(error: TilgangspakkerError): void {
    const isTold = this.#told === error.message;
    const isSent = this.#sent !== undefined;
    if (!isSent) {
      this.#showWaiting();
      this.#content.querySelector("slot")?.replaceChildren();
    }
    this.#root.removeAttribute("aria-busy");
    this.#problems.replaceChildren(
      failureSaid(this.ownerDocument, this.#language(), isSent ? "unalive" : "failed", error),
    );
    this.#told = error.message;
    if (!isTold) emit(this, "access-package-error", { error });
  }

  /** Shows what stands in the element itself until there is something to show. */
  #showWaiting(): void {
    this.#live?.unmount();
    this.#live = this.#made = this.#sent = undefined;
    this.#told = "";
    delete this.#root.dataset["for"];
    this.#content.replaceChildren(waiting(this.ownerDocument, this.#language()));
    this.#problems.replaceChildren();
  }

  #language(): Language {
    return languageIn(this.getAttribute("language")) ?? languageAround(this) ?? "nb";
  }
}
