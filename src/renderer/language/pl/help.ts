export const help = {
  help: {
    label: 'Pomoc',
    open: 'Pomoc (F1)',
    close: 'Zamknij pomoc',
    search: 'Szukaj w pomocy',
    loading: 'Otwieram pomoc…',
    nothing: 'Nic o tym nie ma.',
    tasks: 'Po co się tu przychodzi',
    troubles: 'Co może pójść źle i co wtedy',
    words: 'Słowa',
    related: 'Zobacz też',
  },
};
