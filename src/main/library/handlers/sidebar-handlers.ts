import type { Engine, Handlers } from '../engine';
import { readSidebar } from '../organise/read-sidebar';

/** The sidebar's places with their counts. */
export function sidebarHandlers(engine: Engine): Handlers<'sidebar'> {
  return { 'sidebar.get': () => readSidebar(engine.db) };
}
