import type { ImportQuestion } from '../../shared/model/import-question';
import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

/** The files that wait for an answer. */
export interface QuestionsModel {
  readonly state: ReadonlyStore<readonly ImportQuestion[]>;
  readonly refresh: () => void;
}

/** Makes the model; it loads at the first `refresh`. `failed` hears why an answer did not come. */
export function createQuestionsModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
): QuestionsModel {
  const state = createStore<readonly ImportQuestion[]>([]);
  const refresh = newestOnly(() =>
    client.call('questions.list', {}).then(({ questions }) => {
      state.set(questions);
    }, failed),
  );
  return { state, refresh };
}
