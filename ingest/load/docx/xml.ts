import { DOMParser, Element as DomElement, type Node as DomNode } from "@xmldom/xmldom";

/** An element of an XML part: name with its prefix ("w:p"), attributes by name, elements and texts in order. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, joined. */
  readonly text: string;
};

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
/** In elements. Word nests tables and text boxes a dozen deep; hostile files nest without an end. Range 60 to 400. */
const MAX_DEPTH = 200;

/**
 * The root element of an XML part. Document type declarations are refused: Office writes none, and they can define entities that grow.
 *
 * @throws {Error} what is not well-formed, declares a type, or nests too deep
 */
export function parseXml(source: string): XmlElement {
  if (source.includes("<!DOCTYPE")) throw new Error("document type declaration");
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  });
  const root = parser.parseFromString(source, "text/xml").documentElement;
  if (root === null) throw new Error("no root element");
  return elementOf(root, 0);
}

function elementOf(node: DomNode, depth: number): XmlElement {
  if (depth > MAX_DEPTH) throw new Error("nested too deep");
  const attributes = new Map<string, string>();
  const children: XmlElement[] = [];
  let text = "";
  if (node instanceof DomElement) {
    for (let at = 0; at < node.attributes.length; at++) {
      const attribute = node.attributes.item(at);
      if (attribute !== null) attributes.set(attribute.name, attribute.value);
    }
  }
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === ELEMENT) children.push(elementOf(child, depth + 1));
    else if (child.nodeType === TEXT || child.nodeType === CDATA) text += child.nodeValue ?? "";
  }
  return { name: node.nodeName, attributes, children, text };
}

/** The first child of that name; `null` where there is none. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

/** The value of a child such as `<w:ilvl w:val="1"/>`; `null` where it is missing. */
export function childValue(element: XmlElement | null, name: string): string | null {
  return childOf(element, name)?.attributes.get("w:val") ?? null;
}
