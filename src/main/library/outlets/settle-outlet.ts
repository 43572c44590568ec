import type { Clipping, ClippingFields, ImportWarning } from '../../../shared/model/clipping';
import type { OutletRegistry } from './outlet-registry';

/** The part of an article its outlet is settled by. */
interface WithOutlet {
  readonly fields: ClippingFields;
  readonly provenance: Clipping['provenance'];
  readonly warnings: readonly ImportWarning[];
}

/**
 * The article with the one name of its outlet, whatever the document called it; unchanged when the outlet is not known. What
 * the document said is kept as the evidence.
 */
export function settleOutlet<A extends WithOutlet>(article: A, registry: OutletRegistry): A {
  const { outlet, url } = article.fields;
  const name = registry.find(outlet, url);
  if (name === null || name === outlet) return article;
  return {
    ...article,
    fields: { ...article.fields, outlet: name },
    provenance: {
      ...article.provenance,
      outlet: {
        ...article.provenance['outlet'],
        via: 'outlet-registry',
        evidence: outlet ?? url ?? '',
        certainty: 'sure',
      },
    },
    warnings: article.warnings.filter((warning) => warning !== 'outlet-unknown'),
  };
}
