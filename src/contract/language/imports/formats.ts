import type { i18n } from 'i18next';

type Fact = string | number | boolean | null | undefined;
type Facts = Readonly<Record<string, Fact>>;
type Format = (value: Fact, language: string | undefined, facts: Facts) => string;

const NOTHING = '–';
/** What stands for a moment that has not come yet. */
const NEVER = '—';

/**
 * How facts are written inside words: `{{priceMinor, money}}` is minor units of the fact `currency`, `{{at, moment}}` a UTC
 * moment in local time, `{{until, end}}` such a moment or that there is none, `{{since, firstTime}}` such a moment or that it
 * has yet to come for the first time, `{{count, figure}}` a number in groups of three, `{{quantity, amountBehind}}` how many
 * of the fact `unit`, behind something else, or nothing where that is not known, `{{name, goodsBehind}}` what a line says
 * of its goods, where the name may be missing or be the fact `code` again, which is said once then, `{{name, nameBehind}}`
 * a name behind that code, or nothing, `{{number, known}}` what a document may not say, and then that it does not,
 * `{{kind, kindName}}` a kind of channel, `{{field, columnName}}` a column’s meaning, `{{fields, settingNames}}` keys of
 * settings, `{{reason, systemReason}}` what an operating system or a connection gives as a
 * code, `{{others, sourceNames}}` sources by the names people know and `{{source, sourceName}}` one behind the word “source”. A fact that is text already, because a host has written it its own way, stays as it is.
 */
const FORMATS: Readonly<Record<string, Format>> = {
  money(value, language, { currency }) {
    if (value === null || value === undefined) return NOTHING;
    if (typeof value !== 'number') return String(value);
    const useGrouping = 'always';
    if (typeof currency !== 'string')
      return new Intl.NumberFormat(language, { minimumFractionDigits: 2, useGrouping }).format(value / 100);
    const format = new Intl.NumberFormat(language, { style: 'currency', currency, useGrouping });
    return format.format(value / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  },
  moment(value, language) {
    const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(at)) return String(value ?? NOTHING);
    // The day stands before the month, as everywhere in OneShelf.
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(at);
  },
  known(value) {
    return value === null || value === undefined || value === '' ? NOTHING : String(value);
  },
  /** `10 000`, also below ten thousand: the same as in tables. */
  figure(value, language) {
    if (typeof value !== 'number') return String(value ?? NOTHING);
    return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { useGrouping: 'always' }).format(value);
  },
};

export function addFormats(instance: i18n): void {
  for (const [name, format] of Object.entries(FORMATS)) instance.services.formatter?.add(name, format);
  const nameOf = (beginning: string, key: string) => {
    const code = `${beginning}${key}.what`;
    return instance.exists(code) ? instance.t(code) : key;
  };
  instance.services.formatter?.add('kindName', (kind: Fact) => nameOf('kind_', String(kind)));
  instance.services.formatter?.add('columnName', (field: Fact) => nameOf('column_', String(field)));
  instance.services.formatter?.add('end', (at: Fact) =>
    at === null || at === undefined ? instance.t('end_open.what') : instance.t('end_at.what', { at }),
  );
  instance.services.formatter?.add('firstTime', (at: Fact, language, facts: Facts) =>
    at === NEVER ? instance.t('not_yet_once.what') : (FORMATS['moment']?.(at, language, facts) ?? String(at)),
  );
  instance.services.formatter?.add('amountBehind', (quantity: Fact, _language, { unit }: Facts) =>
    typeof quantity === 'number' ? instance.t('amount_behind.what', { quantity, unit: unit ?? '' }).trimEnd() : '',
  );
  const isNamed = (name: Fact, { code }: Facts) => typeof name === 'string' && name !== '' && name !== code;
  instance.services.formatter?.add('goodsBehind', (name: Fact, _language, facts: Facts) =>
    instance.t(isNamed(name, facts) ? 'goods_named_behind.what' : 'goods_coded_behind.what', { ...facts, name }),
  );
  instance.services.formatter?.add('nameBehind', (name: Fact, _language, facts: Facts) =>
    isNamed(name, facts) ? instance.t('name_behind.what', { name }) : '',
  );
  const named = (beginning: string) => (keys: Fact) =>
    String(keys)
      .split(', ')
      .map((key) => nameOf(beginning, key))
      .join(', ');
  instance.services.formatter?.add('sourceNames', named('source_named_'));
  instance.services.formatter?.add('sourceName', (name: Fact) => nameOf('source_called_', String(name)));
  instance.services.formatter?.add('systemReason', (code: Fact) => nameOf('system_', String(code)));
  instance.services.formatter?.add('settingNames', named('setting_'));
}
