import type { SourceDocument } from './document.ts';
import { isTreeMap, type Path } from './tree.ts';

/** Lines of a document by field path with ids, whether the file has its entities in lists or in maps. */
export class Lines {
  private readonly places = new Map<string, Path>();

  constructor(private readonly document: Pick<SourceDocument, 'lineOf' | 'value'>) {}

  /** Where an entity, `systems.erp`, stands in the document. */
  place(entity: string, path: Path): void {
    this.places.set(entity, path);
  }

  /**
   * Positions in lists are counted from 1, as in `processes.order.steps.2`. Undefined where the document has nothing of the
   * kind at all: its first line would say nothing.
   */
  lineOf(field: string): number | undefined {
    const [collection = '', id, ...rest] = field.split('.');
    const { value } = this.document;
    if (isTreeMap(value) && !Object.hasOwn(value, collection)) return undefined;
    const steps = rest.map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
    const place = id === undefined ? [collection] : (this.places.get(`${collection}.${id}`) ?? [collection, id]);
    return this.document.lineOf([...place, ...steps]);
  }
}
