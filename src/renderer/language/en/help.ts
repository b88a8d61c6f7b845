export const help = {
  help: {
    label: 'Help',
    open: 'Help (F1)',
    close: 'Close help',
    search: 'Search help',
    loading: 'Opening help…',
    nothing: 'Nothing found. Try another word.',
    tasks: 'What people do here',
    troubles: 'If something goes wrong',
    words: 'Terms',
    related: 'See also',
  },
};
