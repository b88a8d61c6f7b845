import { childAt, textAt, type XmlElement } from '../xml';

/**
 * Schemes under which a barcode is given; one that is not named at all is believed when it looks like one. 0088 is for
 * places, but some writers use it for goods, where it can mean nothing else.
 */
const GTIN_SCHEMES = /^(0160|0088|E?GTIN(-?\d+)?|EAN(-?\d+)?|UPC|SRV|)$/i;
const GTIN = /^(\d{8}|\d{12,14})$/;

/** A barcode when the scheme of an identifier says it is one; an empty string otherwise. */
export function gtinOf(identifier: XmlElement | null): string {
  if (identifier === null || !GTIN_SCHEMES.test(identifier.attributes.schemeID ?? '')) return '';
  const named = (identifier.attributes.schemeID ?? '') !== '';
  return named || GTIN.test(identifier.text) ? identifier.text : '';
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The texts at a path of every child of a name. */
export function textsOf(element: XmlElement, name: string, ...path: readonly string[]): readonly string[] {
  return childrenOf(element, name).map((child) => textAt(child, ...path));
}

/** The text of the first of `paths` that has any. */
export function firstText(element: XmlElement, ...paths: readonly (readonly string[])[]): string {
  for (const path of paths) {
    const text = textAt(element, ...path);
    if (text !== '') return text;
  }
  return '';
}

/** The first child at any of `paths`. */
export function firstChild(element: XmlElement, ...paths: readonly (readonly string[])[]): XmlElement | null {
  for (const path of paths) {
    const child = childAt(element, ...path);
    if (child !== null) return child;
  }
  return null;
}
