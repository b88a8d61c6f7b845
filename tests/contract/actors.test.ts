import { describe, expect, it } from 'vitest';
import { actorIn, type Language, translator } from '../../src/contract';

const who = (actor: string, language: Language = 'pl') => actorIn(translator(language), actor);

describe('who did something', () => {
  it('is somebody by name, and nothing of how it is written down', () => {
    expect(who('person:Anna Kowalska')).toBe('Anna Kowalska');
  });

  it('is a channel, or a part of OneShelf by what people call it', () => {
    expect(who('channel:butik')).toBe('kanał butik');
    expect(who('channel:butik', 'en')).toBe('channel butik');
    expect(who('scheduler')).toBe('praca w tle');
    expect(who('watcher', 'en')).toBe('watched folder');
  });

  it('is said as it is where nobody has words for it yet', () => {
    expect(who('somebody_new')).toBe('somebody_new');
  });
});
