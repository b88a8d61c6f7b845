export const tour = {
  tour: {
    label: 'Tour of the sample shop',
    pill: 'Tour',
    place: 'Step {{step}} of {{of}}',
    start: 'Show me around',
    resume: 'Continue the tour',
    show: 'Show me',
    next: 'Next',
    back: 'Back',
    leave: 'End the tour',
    fold: 'Minimise the tour',
    done: 'Done',
    takeFile: 'Import the practice file',
    left: 'You can continue the tour from help (F1) or the command palette.',
    finished: 'That is all. The sample shop stays open – try anything, nothing leaves this computer.',
    steps: {
      overview: {
        title: 'One sentence to start the day',
        text: 'The top of the overview says whether everything is all right. When something needs attention, a button next to it takes you there.',
      },
      products: {
        title: 'Find a product',
        text: 'Open the products and type “miod wrzosowy” – you do not need Polish letters. The “/”\u00a0key starts a search, too.',
      },
      why: {
        title: 'Why these numbers?',
        text: 'On a product page, next to any channel’s offer, press “{{why}}” to see where the price and the quantity come from.',
      },
      restock: {
        title: 'Import the second export',
        text: 'On the overview press “{{restock}}”, then “{{show}}” here to see the import’s plan: what changed, from what to what.',
      },
      mail: {
        title: 'The customer gets an email',
        text: 'The honey is back on the shelf, so those waiting for it are notified. Press “{{send}}” and read the email in the practice mailbox.',
      },
      held: {
        title: 'A suspicious file waits for you',
        text: 'Import a price list that has lost its decimal points. OneShelf holds it, shows you why, and lets you discard it with one button.',
      },
      undo: {
        title: 'Everything can be undone',
        text: '“Changes” lists every change to stock and prices. Press “{{undo}}” next to the last import: first you see what goes back and what stays.',
      },
    },
  },
};
