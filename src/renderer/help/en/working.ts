import type { HelpRoute, HelpTopic } from '../topics';

export const working = {
  '/imports': {
    title: 'Imports',
    purpose: 'Every file that was imported, its plan and its outcome. Nothing comes in without a plan.',
    tasks: [
      { text: 'Import a file: drop it anywhere in the window.', to: '/imports/new' },
      { text: 'Open a held import and decide.', to: '/imports' },
      { text: 'Undo an import that was a mistake.', to: '/imports' },
    ],
    words: ['importRun', 'source', 'brake'],
    troubles: [
      {
        what: 'An import is held.',
        then: 'The file would change too much at once. Open it, look at the changes, then approve or discard.',
      },
    ],
    related: ['/imports/new', '/settings', '/changes'],
  },
  '/imports/new': {
    title: 'New import',
    purpose: 'We show how we understand a file before anything changes.',
    tasks: [
      { text: 'Choose a file.', to: '/imports/new' },
      { text: 'Correct what a column means if we guessed wrong.' },
      { text: 'Look at the plan.' },
    ],
    words: ['source', 'importRun'],
    troubles: [{ what: 'Letters look wrong.', then: 'Choose another encoding; the preview follows at once.' }],
    related: ['/imports'],
  },
  '/imports/$id': {
    title: 'One import',
    purpose: 'The plan of a file: new, changed, suspicious, set aside.',
    tasks: [
      { text: 'Approve all of it, or only a part.' },
      { text: 'Correct the rows that were set aside, right here.' },
      { text: 'Undo an applied import.' },
    ],
    words: ['importRun', 'brake'],
    troubles: [
      {
        what: 'Some rows were set aside.',
        then: 'Each has its reason. Correct them here, or export them, correct them in a spreadsheet and import that.',
      },
    ],
    related: ['/imports', '/changes'],
  },
  '/deliveries': {
    title: 'Receiving',
    purpose: 'Goods that have come or are on their way.',
    tasks: [
      { text: 'Receive with a scanner.', to: '/deliveries/receive' },
      { text: 'Enter what you expect.', to: '/deliveries/expect' },
      { text: 'See what was short.', to: '/deliveries' },
    ],
    words: ['movement', 'location'],
    troubles: [
      { what: 'Less came than was ordered.', then: 'Receive what is there; the shortage is shown with the delivery.' },
    ],
    related: ['/deliveries/receive', '/deliveries/expect'],
  },
  '/deliveries/receive': {
    title: 'Receiving a delivery',
    purpose: 'Scan code after code; a quantity can be typed.',
    tasks: [
      { text: 'Scan; you do not have to click any field.' },
      { text: 'Type a quantity and confirm.' },
      { text: 'Choose “Finish and receive”, check the summary and book it.' },
    ],
    words: ['movement', 'product'],
    troubles: [{ what: 'An unknown code.', then: 'Attach it to a product; next time it will be known.' }],
    related: ['/deliveries'],
  },
  '/deliveries/expect': {
    title: 'Expected delivery',
    purpose: 'What should come, so that shortages and surpluses show when it does.',
    tasks: [
      { text: 'Enter products and quantities.' },
      { text: 'Import a dispatch advice.', to: '/imports/new' },
      { text: 'Receive it when it comes.', to: '/deliveries/receive' },
    ],
    words: ['product', 'location'],
    troubles: [
      {
        what: 'You do not know the document number.',
        then: 'Leave it empty; you will know the delivery by its supplier and date.',
      },
    ],
    related: ['/deliveries'],
  },
  '/deliveries/$id': {
    title: 'One delivery',
    purpose: 'Its lines: expected, received, missing.',
    tasks: [
      { text: 'Attach an unknown line to a product.' },
      { text: 'Call off an expected delivery that will not come.' },
      { text: 'Undo the receipt.' },
    ],
    words: ['movement', 'product'],
    troubles: [{ what: 'Too much was booked.', then: 'Undo the receipt and receive again; the history stays.' }],
    related: ['/deliveries', '/changes'],
  },
  '/changes': {
    title: 'Changes',
    purpose: 'Every change of stock and prices, and the way back.',
    tasks: [
      { text: 'See what an import or a person changed.', to: '/changes' },
      { text: 'Undo a change: you see first what that would do.', to: '/changes' },
      { text: 'See the activity log.', to: '/activity' },
    ],
    words: ['movement', 'importRun'],
    troubles: [
      { what: 'Not everything could be undone.', then: 'What was changed later stays. The list says what and why.' },
    ],
    related: ['/activity', '/imports'],
  },
  '/settings': {
    title: 'Settings',
    purpose: 'Shop, files, outgoing mail, alerts and backups.',
    tasks: [
      { text: 'Set up outgoing mail and send yourself a test.', to: '/settings' },
      { text: 'Back up, or restore an earlier state.', to: '/settings' },
      { text: 'Choose the folders that files come from.', to: '/settings' },
    ],
    words: ['backup', 'source'],
    troubles: [
      {
        what: 'The test email was not sent.',
        then: 'What the mail server answered is shown below the field. Most often it wants an app password.',
      },
    ],
    related: ['/waitlist', '/imports'],
  },
  '/activity': {
    title: 'Activity',
    purpose: 'What happened, newest first.',
    tasks: [
      { text: 'Find out when something changed.', to: '/activity' },
      { text: 'See changes of stock and prices.', to: '/changes' },
      { text: 'Back to the overview.', to: '/' },
    ],
    words: ['importRun', 'channel'],
    troubles: [
      {
        what: 'There is a red entry.',
        then: 'Below it is what to do. If the problem persists, it is on the overview too.',
      },
    ],
    related: ['/changes', '/'],
  },
} satisfies Partial<Record<HelpRoute, HelpTopic>>;
