import { canonicalText, finishDocument } from './canonical-text.ts';
import { tableLines } from './mdast-text.ts';
import type { ParsedDocument, ParseLimits } from './parsed-document.ts';
import { damaged } from './refusals.ts';
import { attribute, xmlTokens } from './xml.ts';
import { proveZip, zipTexts } from './zip-contents.ts';

type SlideText = { title: string; blocks: string[] };

/** Targets of a part's relationships, as names inside the zip, by id and by the last word of their type. */
const relations = (files: Map<string, string>, part: string): { id: string; kind: string; target: string }[] => {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash);
  const xml = files.get(`${folder}/_rels/${part.slice(slash + 1)}.rels`) ?? '';
  return [...xmlTokens(xml)].flatMap((token) => {
    if (token.kind !== 'open' || token.name !== 'Relationship' || attribute(token.source, 'TargetMode') === 'External')
      return [];
    const target = attribute(token.source, 'Target') ?? '';
    const absolute = target.startsWith('/') ? target : `/${folder}/${target}`;
    const name = new URL(absolute, 'file:///').pathname.slice(1);
    return [
      {
        id: attribute(token.source, 'Id') ?? '',
        kind: attribute(token.source, 'Type')?.split('/').at(-1) ?? '',
        target: decodeURIComponent(name),
      },
    ];
  });
};

const TITLES = new Set(['title', 'ctrTitle']);
// Placeholders that every slide repeats: date, foot, head, slide number, and the slide's own picture on the notes page.
const FURNITURE = new Set(['dt', 'ftr', 'hdr', 'sldNum', 'sldImg']);

/** The words of one slide or notes page, shape by shape; table rows become a Markdown table. */
const readShapes = (xml: string): SlideText => {
  const slide: SlideText = { title: '', blocks: [] };
  let role = '';
  let inText = false;
  let paragraph = '';
  let shape: string[] = [];
  let cell: string[] | undefined;
  let rows: string[][] | undefined;
  const endShape = (): void => {
    const text = shape.join('\n');
    if (TITLES.has(role) && slide.title === '') slide.title = text.replace(/\s+/gu, ' ').trim();
    else if (!FURNITURE.has(role) && text.trim() !== '') slide.blocks.push(text);
    shape = [];
    role = '';
  };
  for (const { kind, name, source, empty } of xmlTokens(xml)) {
    if (kind === 'text') {
      if (inText) paragraph += source;
    } else if (kind === 'open') {
      if (name === 'a:t') inText = !empty;
      else if (name === 'a:br') paragraph += '\n';
      else if (name === 'p:ph') role = attribute(source, 'type') ?? '';
      else if (name === 'a:tbl') rows = [];
      else if (name === 'a:tr') rows?.push([]);
      else if (name === 'a:tc') cell = [];
    } else if (name === 'a:t') inText = false;
    else if (name === 'a:p') {
      if (paragraph.trim() !== '') (cell ?? shape).push(paragraph.trim());
      paragraph = '';
    } else if (name === 'a:tc') {
      rows?.at(-1)?.push((cell ?? []).join(' ').replace(/\s+/gu, ' ').replaceAll('|', '\\|'));
      cell = undefined;
    } else if (name === 'a:tbl') {
      slide.blocks.push(tableLines(rows ?? []));
      rows = undefined;
    } else if (name === 'p:sp') endShape();
  }
  endShape();
  return slide;
};

const orderedSlides = (files: Map<string, string>): string[] => {
  const presentation = 'ppt/presentation.xml';
  const targets = new Map(relations(files, presentation).map((relation) => [relation.id, relation.target]));
  const slides = [...xmlTokens(files.get(presentation) ?? '')].flatMap((token) => {
    const target =
      token.kind === 'open' && token.name === 'p:sldId'
        ? targets.get(attribute(token.source, 'r:id') ?? '')
        : undefined;
    return target !== undefined && files.has(target) ? [target] : [];
  });
  if (slides.length === 0) throw damaged('pptx', new Error('no slides'));
  return slides;
};

/** Reads PPTX: slides in the order of the show, each with its title, its shapes, its tables and its speaker's notes. */
export const readPptx = async (bytes: Uint8Array, limits: ParseLimits): Promise<ParsedDocument> => {
  proveZip(bytes, limits, 'pptx');
  const files = zipTexts(bytes, (name) =>
    /^ppt\/(?:presentation\.xml|(?:slides|notesSlides|diagrams)\/[^/]+\.xml|(?:slides\/)?_rels\/[^/]+\.rels)$/u.test(
      name,
    ),
  );
  const out = canonicalText(limits.maxTextChars);
  let title: string | undefined;
  for (const [at, part] of orderedSlides(files).entries()) {
    const slide = readShapes(files.get(part) ?? '');
    title ??= slide.title || undefined;
    out.open({ headingPath: slide.title === '' ? [] : [slide.title], slide: at + 1 });
    if (slide.title !== '') out.block(`## ${slide.title}`);
    for (const block of slide.blocks) out.block(block);
    for (const { kind, target } of relations(files, part)) {
      if (kind === 'diagramData')
        for (const block of readShapes(
          (files.get(target) ?? '').replaceAll('<dgm:t>', '<p:sp>').replaceAll('</dgm:t>', '</p:sp>'),
        ).blocks)
          out.block(block);
      if (kind === 'notesSlide')
        for (const block of readShapes(files.get(target) ?? '').blocks)
          out.block(`> ${block.replaceAll('\n', '\n> ')}`);
    }
  }
  return finishDocument('pptx', out, { title });
};
