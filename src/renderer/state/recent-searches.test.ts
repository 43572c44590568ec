import { describe, expect, it } from 'vitest';
import { MOST_RECENT_SEARCHES } from '../../shared/model/settings';
import { recentFor, withRecent } from './recent-searches';

describe('recent searches', () => {
  it('are kept once each, the newest first, and not without end', () => {
    expect(withRecent(['flood', 'fire'], ' Fire ')).toEqual(['Fire', 'flood']);
    expect(withRecent(['flood'], '  ')).toEqual(['flood']);
    expect(withRecent(['flood'], 'x'.repeat(600))).toEqual(['flood']);
    const many = Array.from({ length: 30 }, (_, n) => `query ${n}`).reduce<string[]>(withRecent, []);
    expect(many).toHaveLength(MOST_RECENT_SEARCHES);
    expect(many[0]).toBe('query 29');
  });
  it('are offered where they go on from what is typed', () => {
    const recent = ['tag:Water flood', 'Flood gates', 'flood'];
    expect(recentFor(recent, '', 2)).toEqual(['tag:Water flood', 'Flood gates']);
    expect(recentFor(recent, 'flood', 6)).toEqual(['Flood gates']);
    expect(recentFor(recent, 'gates', 6)).toEqual([]);
  });
});
