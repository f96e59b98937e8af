// What is read out of a text, before anybody judges it.

import type { Attribute } from "./attributes.js";
import type { Span } from "./places.js";
import type { Targets } from "./target-model.js";

/** A package, an area or a role that is named by its whole URN. */
export interface Named {
  readonly is: "named";
  readonly kind: "package" | "area" | "role";
  readonly urn: string;
  /** As it stands there. */
  readonly written: string;
  readonly span: Span;
  /** It stands in a description: nothing is decided by it. */
  readonly isProse: boolean;
}

/** Where packages or roles are asked for, but not by values that could be read. */
export interface Unread {
  readonly is: "unread";
  /** The attribute, or the pattern, as it stands there. */
  readonly written: string;
  readonly span: Span;
}

/** A text with its place. */
export interface Written {
  readonly text: string;
  readonly span: Span;
}

/** What a value is compared with, or given to. */
export interface Designated extends Written {
  readonly attribute: Attribute;
  readonly category: Written | undefined;
  readonly dataType: Written | undefined;
}

export interface Value extends Written {
  /** Without the spaces around it; the span is of this, where there is any. */
  readonly trimmed: string;
  readonly dataType: Written | undefined;
}

/** Values that are held against packages or roles. */
export interface Comparison {
  readonly is: "comparison";
  readonly designated: Designated;
  readonly values: readonly Value[];
  readonly ignoresCase: boolean;
  /** Spaces around a value are taken away before. */
  readonly trims: boolean;
  /** Only given, as obligations do: a value decides nothing. */
  readonly isGiven: boolean;
}

export type Item = Named | Unread | Comparison;

/** One of the alternatives of an AnyOf: all of it must hold. */
export interface AllOf {
  /** From its < to behind its end tag. */
  readonly start: number;
  end: number;
  readonly comparisons: Comparison[];
  /** How many there are in it, whatever they are on. */
  matches: number;
  /** It has a condition on who asks: on a package, a role or something else; or what is not read and may be one. */
  asks: boolean;
  /** It asks for a resource or an action by what no request has: that is a finding of its own. */
  isNowhere: boolean;
}

export interface AnyOf {
  readonly allOfs: AllOf[];
}

/** A part of a Condition. A "leaf" is what joins nothing: a comparison, a variable, a value. */
export interface Term {
  readonly joins: "and" | "or" | "others" | "leaf";
  readonly parts: Term[];
  readonly comparisons: Comparison[];
  /** It is, or stands in, what is joined or compared in another way than is read, as by "not": nothing follows from it. */
  isUnread: boolean;
  /** As in `AllOf`. */
  asks: boolean;
  /** It has what is not read: a variable, or a path. */
  isUnclear: boolean;
}

/** A policy or a rule: what its own target and Condition ask. What those around it ask goes for it too. */
export interface Scope {
  readonly around: Scope | undefined;
  readonly anyOfs: AnyOf[];
  /** Each with those within it before it: files may be nested very deep. */
  readonly terms: Term[];
  /** The Conditions themselves. */
  readonly conditions: Term[];
}

/** A rule of a policy, as far as who gets in depends on it. */
export interface Rule extends Scope {
  readonly id: string;
  readonly start: number;
  readonly permits: boolean;
}

/** Where a policy is not built as it must be, whatever it is about. */
export type Flaw = {
  readonly span: Span;
  readonly written: string;
  /** Altinn refuses the whole policy for it. */
  readonly isRefused: boolean;
} & (
  | { readonly is: "noAttribute"; readonly element: string; readonly attribute: string; readonly example: string }
  | {
      readonly is: "noPart";
      readonly element: string;
      readonly part: string;
      readonly example: string;
      readonly before: string;
    }
  | { readonly is: "several"; readonly element: string; readonly part: string }
  | { readonly is: "misplaced"; readonly element: string; readonly parent: string; readonly allowed: readonly string[] }
  | { readonly is: "order"; readonly element: string; readonly before: string; readonly parent: string }
  | { readonly is: "emptyPart"; readonly element: string; readonly part: string }
  | { readonly is: "emptyTag"; readonly element: string; readonly isOneTag: boolean }
  | { readonly is: "apart"; readonly element: string }
  | { readonly is: "selector" }
  | { readonly is: "doctype" }
  | { readonly is: "address"; readonly element: string; readonly address: string }
  | { readonly is: "text"; readonly element: string }
  | { readonly is: "namespace"; readonly element: string; readonly namespace: string; readonly prefix: string }
  | { readonly is: "earlier"; readonly version: string }
  | { readonly is: "earlierPart"; readonly element: string }
  | { readonly is: "set" }
  | { readonly is: "more"; readonly most: number }
  | { readonly is: "truth"; readonly attribute: string }
  | { readonly is: "effect"; readonly attribute: string }
);

export interface Policy {
  /** In the order of the file. */
  readonly items: readonly Item[];
  /** Each behind those around it. */
  readonly policies: readonly Scope[];
  readonly rules: readonly Rule[];
  readonly flaws: readonly Flaw[];
  /** Altinn refuses it whole, so that nothing follows from its rules. */
  readonly isRefused: boolean;
  /** The same rules as they are evaluated. */
  readonly targets: Targets;
  /** The outermost element, without its prefix. */
  readonly root: string;
}
