const KINDS: readonly (readonly [string, RegExp])[] = [
  ['XLSB', /^xl\/workbook\d*\.bin$/i],
  ['XLSX', /^xl\/(workbook\d*\.xml|worksheets\/[^/]+\.xml)$/i],
  ['DOCX', /^word\/document\d*\.xml$/i],
  ['PPTX', /^ppt\/presentation\.xml$/i],
  ['ODF', /^META-INF\/manifest\.xml$/i],
  ['NUMBERS', /^Index\/Document\.iwa$/i],
  ['JAR', /^META-INF\/MANIFEST\.MF$/],
];

/** Which office file a zip with these entries is, or null for an archive of files. */
export function officeKind(names: readonly string[]): string | null {
  return KINDS.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? null;
}
