import { useEffect, useState } from 'react';
import { outletsText } from '../../../shared/messages/outlets-en';
import type { ListedOutlet } from '../../../shared/model/outlet';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FilterList } from '../../ui/filter-list';
import { matchOutlets } from './match-outlets';
import { OutletEditor } from './outlet-editor';
import './outlets.css';

/** The outlets the library knows: found by typing, opened to edit, made anew. */
export function OutletsDialog({ onClose }: { readonly onClose: () => void }) {
  const { client, fail } = useWindow();
  const [outlets, setOutlets] = useState<readonly ListedOutlet[]>([]);
  const [text, setText] = useState('');
  /** `new` for one that is being made. */
  const [edited, setEdited] = useState<ListedOutlet | 'new' | null>(null);

  useEffect(() => {
    if (edited !== null) return;
    let open = true;
    client.call('outlets.list', {}).then((answer) => {
      if (open) setOutlets(answer.outlets);
    }, fail);
    return () => {
      open = false;
    };
  }, [client, fail, edited]);

  if (edited !== null)
    return (
      <OutletEditor
        outlet={edited === 'new' ? null : edited}
        name={edited === 'new' ? text : ''}
        onDone={() => setEdited(null)}
        onClose={onClose}
      />
    );

  const found = matchOutlets(outlets, text);
  return (
    <Dialog title={outletsText.title} width={520} place="top" onClose={onClose}>
      <FilterList
        label={outletsText.search}
        resultsLabel={outletsText.results}
        placeholder={outletsText.search}
        text={text}
        onText={setText}
        items={found.map((outlet) => ({
          key: outlet.name,
          group: outlet.own ? outletsText.own : outletsText.known,
          content: (
            <>
              <span className="grow one-line" dir="auto">
                {outlet.name}
                {outlet.otherNames.length > 0 && (
                  <span className="outlet-also"> {outlet.otherNames.join(', ')}</span>
                )}
              </span>
              <span className="outlet-domain one-line">{outlet.domains[0]}</span>
            </>
          ),
        }))}
        onChoose={(name) => setEdited(found.find((outlet) => outlet.name === name) ?? null)}
        none={outletsText.none}
        footer={<span>{outletsText.hint}</span>}
      />
      <DialogActions>
        <Button onClick={() => setEdited('new')}>{outletsText.add}</Button>
        <Button kind="main" onClick={onClose}>
          {outletsText.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
