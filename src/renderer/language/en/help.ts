export const help = {
  help: {
    label: 'Help',
    open: 'Help (F1)',
    close: 'Close help',
    search: 'Search in help',
    loading: 'Opening help…',
    nothing: 'There is nothing about that.',
    tasks: 'What people do here',
    troubles: 'What can go wrong, and what then',
    words: 'Words',
    related: 'See also',
  },
};
