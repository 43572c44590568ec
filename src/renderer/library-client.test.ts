import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/app-error';
import type { LibraryEvent } from '../shared/contract';
import type { ClipdeskBridge } from '../shared/desktop-contract';
import type { PageParcel } from '../shared/page-parcel';
import type { RpcMessage } from '../shared/rpc';
import { createLibraryClient } from './library-client';

/** The preload's end of the bridge, with the port in the test's hands. */
function openBridge() {
  const sent: RpcMessage[] = [];
  let onMessage: (parcel: PageParcel) => void = () => undefined;
  let onPort: (open: boolean) => void = () => undefined;
  const bridge: ClipdeskBridge = {
    sendToLibrary: (json) => sent.push(JSON.parse(json) as RpcMessage),
    onLibraryMessage: (listener) => {
      onMessage = listener;
    },
    onLibraryPort: (listener) => {
      onPort = listener;
    },
    desktop: () => Promise.resolve({ ok: true, value: null }),
    onDesktopEvent: () => undefined,
    importFiles: () => Promise.resolve(null),
    platform: 'linux',
  };
  const answer = (message: RpcMessage): void => {
    onMessage({ json: JSON.stringify(message), rows: '' });
  };
  return { bridge, sent, answer, setPort: (open: boolean) => onPort(open) };
}

const idOf = (message: RpcMessage | undefined): number => {
  if (message?.kind !== 'call') throw new Error('no call was sent');
  return message.id;
};

describe('the way to the library', () => {
  it('answers calls by their number, in any order', async () => {
    const { bridge, sent, answer, setPort } = openBridge();
    const client = createLibraryClient(bridge);
    setPort(true);
    const first = client.call('jobs.list', {});
    const second = client.call('search.ids', { query: 'flood' });
    answer({ kind: 'value', id: idOf(sent[1]), value: { ids: [] } });
    answer({ kind: 'value', id: idOf(sent[0]), value: { jobs: [] } });
    expect(await first).toEqual({ jobs: [] });
    expect(await second).toEqual({ ids: [] });
  });

  it('rejects what is pending when the port closes, and works again on the next port', async () => {
    const { bridge, sent, answer, setPort } = openBridge();
    const client = createLibraryClient(bridge);
    let connected = 0;
    client.onConnected(() => (connected += 1));
    setPort(true);
    const lost = client.call('jobs.list', {});
    setPort(false);
    await expect(lost).rejects.toEqual(new AppError({ code: 'library-stopped' }));
    await expect(client.call('jobs.list', {})).rejects.toBeInstanceOf(AppError);
    expect(client.connection.get().state).toBe('restarting');

    setPort(true);
    const again = client.call('jobs.list', {});
    answer({ kind: 'value', id: idOf(sent.at(-1)), value: { jobs: [] } });
    expect(await again).toEqual({ jobs: [] });
    expect(connected).toBe(2);
    expect(client.connection.get().state).toBe('connected');
  });

  it('takes a new port in place of an open one as a restart', async () => {
    const { bridge, setPort } = openBridge();
    const client = createLibraryClient(bridge);
    setPort(true);
    const lost = client.call('jobs.list', {});
    setPort(true);
    await expect(lost).rejects.toBeInstanceOf(AppError);
  });

  it('tells events in their order, checked, and passes over unknown ones and noise', async () => {
    const { bridge, answer, setPort } = openBridge();
    const client = createLibraryClient(bridge);
    const events: LibraryEvent[] = [];
    client.onEvent((event) => events.push(event));
    setPort(true);
    answer({ kind: 'event', name: 'index.changed', payload: { ready: true, done: 1, total: 1, more: 'x' } });
    answer({ kind: 'event', name: 'toString', payload: {} });
    answer({ noise: true } as unknown as RpcMessage);
    answer({ kind: 'event', name: 'library.notice', payload: { text: 'last' } });
    await expect.poll(() => events.at(-1)?.name).toBe('library.notice');
    expect(events).toEqual([
      { name: 'index.changed', payload: { ready: true, done: 1, total: 1 } },
      { name: 'library.notice', payload: { text: 'last' } },
    ]);
  });

  it('says why the library failed, in main’s words', () => {
    const { bridge, setPort } = openBridge();
    const client = createLibraryClient(bridge);
    setPort(false);
    client.hear({ name: 'library', state: 'failed', error: 'The library is damaged.' });
    expect(client.connection.get()).toEqual({ state: 'failed', error: 'The library is damaged.' });
    client.hear({ name: 'library', state: 'connected', error: null });
    expect(client.connection.get().state).toBe('failed');
    setPort(true);
    expect(client.connection.get().state).toBe('connected');
  });
});
