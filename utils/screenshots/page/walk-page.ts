import { endsRun, RunCollector, type TextRun } from './text-runs';

/** Gives the shadow root of an element, open or closed; the browser lets only extensions do this. */
export type RootOf = (element: Element) => ShadowRoot | null;

export interface Walked {
  runs: TextRun[];
  /** Every element, in the order of the document, roots below their hosts. */
  elements: Element[];
}

/** Nothing in these is drawn as the text that it is. */
const WITHOUT_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'textarea',
  'select',
  'title',
]);

/** Goes through a document and every shadow root in it. */
export function walkPage(document: Document, rootOf: RootOf): Walked {
  const collector = new RunCollector();
  const elements: Element[] = [];
  const walk = (parent: ParentNode) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) collector.add(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element);
    }
  };
  const visit = (element: Element) => {
    elements.push(element);
    if (WITHOUT_TEXT.has(element.localName)) return;
    const ends = endsRun(element);
    if (ends) collector.end();
    walk(element);
    const root = rootOf(element);
    if (root) {
      collector.end();
      walk(root);
    }
    if (ends || root) collector.end();
  };
  if (document.documentElement) visit(document.documentElement);
  collector.end();
  return { runs: collector.runs, elements };
}
