import type { CoverageFigures, ReachFigure } from '../../../shared/model/coverage-figures';
import type { Clipping } from '../../../shared/model/clipping';
import { compareDates } from './compare-clippings';
import { groupItems } from './group-items';

type Reach = NonNullable<Clipping['reach']>;
interface Snapshot {
  readonly outlet: string;
  readonly reach: Reach;
}

/** Adds up reach, one metric at a time and each outlet once; says what could not be counted. */
export function measureReach(
  clippings: readonly Clipping[],
): Pick<CoverageFigures, 'reach' | 'reachUnknown' | 'reachWithoutOutlet'> {
  const known = clippings.flatMap(({ outlet, reach }) => (reach === null ? [] : [{ outlet, reach }]));
  const counted = known.flatMap(({ outlet, reach }) => (outlet === null ? [] : [{ outlet, reach }]));
  return {
    reach: [...groupItems(counted, ({ reach }) => reach.metric)]
      .map(([metric, of]) => addUp(metric, of))
      .sort((a, b) => a.metric.localeCompare(b.metric, 'en')),
    reachUnknown: clippings.length - known.length,
    reachWithoutOutlet: known.length - counted.length,
  };
}

function addUp(metric: Reach['metric'], snapshots: readonly Snapshot[]): ReachFigure {
  const used = [...groupItems(snapshots, ({ outlet }) => outlet)].map(([, of]) =>
    newest(of.map(({ reach }) => reach)),
  );
  const dates = used.flatMap((reach) => reach?.asOf ?? []).sort((a, b) => compareDates(a, b, 1));
  const [from] = dates;
  const to = dates.at(-1);
  return {
    metric,
    total: used.reduce((sum, reach) => sum + (reach?.value ?? 0), 0),
    outlets: used.length,
    asOf: from === undefined || to === undefined ? null : { from, to },
    sources: [...new Set(used.flatMap((reach) => reach?.source ?? []))].sort(),
  };
}

/** Of several snapshots of one outlet the newest stands; of two of one day the higher. */
function newest(snapshots: readonly Reach[]): Reach | undefined {
  return [...snapshots].sort((a, b) => compareDates(a.asOf, b.asOf, -1) || b.value - a.value)[0];
}
