import { familyText, TELLING_SHARE } from '../../../shared/messages/family-en';
import type { Clipping } from '../../../shared/model/clipping';
import type { Family, Placement, SameEvent } from '../../../shared/model/family';
import { showClippings } from '../../actions/navigate';
import { splitFamily } from '../../actions/organise';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { dateLabel } from '../../ui/date-label';
import './family-section.css';

/** More are counted, and shown in the list. */
const MOST_SHOWN = 12;

/** The story a clipping is a placement of, and others about what may be the same event. */
export function FamilySection({ clipping }: { readonly clipping: Clipping }) {
  const model = useWindow();
  const { family, sameEvent } = useStore(model.family.state);
  return (
    <>
      {family !== null && family.placements.some(({ id }) => id === clipping.id) && (
        <Story clipping={clipping} family={family} />
      )}
      {sameEvent !== null && sameEvent.of === clipping.id && sameEvent.clippings.length > 0 && (
        <SameEventOffer clippings={sameEvent.clippings} />
      )}
    </>
  );
}

/** Who else ran a story, how much of it each kept, and under which headline. */
function Story({ clipping, family }: { readonly clipping: Clipping; readonly family: Family }) {
  const model = useWindow();
  const { placements, outlets, origin } = family;
  const from = familyText.origin(origin);
  const left = placements.length - MOST_SHOWN;
  return (
    <section className="inspector-group family" aria-label={familyText.title}>
      <h2>{familyText.title}</h2>
      <p className="family-summary">
        <strong>{familyText.ran(placements.length, outlets)}</strong>
        {from !== null && <span dir="auto">{from}</span>}
      </p>
      <ul aria-label={familyText.placements}>
        {placements.slice(0, MOST_SHOWN).map((placement) => (
          <li key={placement.id}>
            <button
              type="button"
              className="family-member"
              aria-current={placement.id === clipping.id ? 'true' : undefined}
              onClick={() => void showClippings(model, [placement.id])}
            >
              <Member placement={placement} />
            </button>
          </li>
        ))}
        {left > 0 && <li className="family-more">{familyText.more(left)}</li>}
      </ul>
      <div className="family-actions">
        <Button
          kind="quiet"
          onClick={() =>
            void showClippings(
              model,
              placements.map(({ id }) => id),
            )
          }
        >
          {familyText.showAll}
        </Button>
        <Button kind="quiet" onClick={() => void splitFamily(model, clipping.id)}>
          {familyText.split}
        </Button>
      </div>
    </section>
  );
}

function Member({ placement }: { readonly placement: Placement }) {
  const { outlet, datePublished, lead, kept, added, otherHeadline, headline } = placement;
  const date = datePublished === null ? familyText.noDate : dateLabel(datePublished);
  const shares = lead
    ? familyText.compared
    : [familyText.kept(kept), ...(added > TELLING_SHARE ? [familyText.added(added)] : [])].join(', ');
  return (
    <>
      <span className="family-line">
        <span className="family-outlet one-line" dir="auto">
          {outlet ?? familyText.outletUnknown}
        </span>
        <span className="family-date">{date}</span>
      </span>
      <span className="family-shares">
        {!lead && (
          <span className="family-bar" aria-hidden>
            <span style={{ inlineSize: `${String(Math.round(kept * 100))}%` }} />
          </span>
        )}
        {shares}
      </span>
      {otherHeadline && (
        <span className="family-headline" dir="auto">
          {familyText.headline(headline)}
        </span>
      )}
    </>
  );
}

/** Not copies, but perhaps about the same event: an offer. */
function SameEventOffer({ clippings }: { readonly clippings: readonly SameEvent[] }) {
  const model = useWindow();
  return (
    <section className="inspector-group family" aria-label={familyText.sameEvent}>
      <h2 title={familyText.sameEventHint}>{familyText.sameEvent}</h2>
      <ul>
        {clippings.map(({ id, headline, outlet, datePublished }) => (
          <li key={id}>
            <button type="button" className="family-member" onClick={() => void showClippings(model, [id])}>
              <span className="family-line">
                <span className="family-outlet one-line" dir="auto">
                  {outlet ?? familyText.outletUnknown}
                </span>
                <span className="family-date">
                  {datePublished === null ? familyText.noDate : dateLabel(datePublished)}
                </span>
              </span>
              <span className="family-headline" dir="auto">
                {headline}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
