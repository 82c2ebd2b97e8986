/** English texts of what a load is refused for. */
export const IMPORT_ERRORS_EN: Readonly<Record<string, string>> = {
  'imports.load_running': 'Another load is running. Wait until it has ended and try again.',
  'imports.nothing_to_explain': 'No load of the municipality awaits a reason.',
  'imports.only_vendor_explains': 'Only Netcompany can explain a difference to the control totals.',
  'imports.control_reason_missing':
    'The control totals differ. Automatic linking waits until Netcompany has explained the difference on the page of the load.',
  'imports.account_outside_load':
    'Debtor accounts come in by a load only, and none is running for municipality {{municipality}}.',
  'imports.no_readable_file':
    'No file of the delivery {{delivery}} can be read ({{causes}}). Nothing was loaded. Check the folder and the names of its files.',
  'imports.delivery_missing': 'There is no folder {{folder}}. Check the path.',
  'imports.delivery_not_folder': '{{folder}} is a file. Name the folder with the files of the delivery.',
  'imports.delivery_empty':
    'The folder {{folder}} holds none of the files of a delivery, e.g. accounts.csv. File names are in lower case.',
  'imports.file_not_delivered': 'The file {{file}} is not part of the delivery.',
  'imports.not_a_file': '{{file}} is no ordinary file. Put the file itself in its place.',
  'imports.file_unreadable': 'The file {{file}} cannot be read ({{reason}}). Check permissions and disk.',
  'imports.file_empty': 'The file {{file}} is empty. Ask for it again, or leave it out of the delivery.',
  'imports.file_has_no_rows':
    'The file {{file}} has a header and no rows. Ask for it again, or leave it out of the delivery.',
  'imports.file_is_archive': 'The file {{file}} is packed (zip or gzip). Unpack it first.',
  'imports.encoding_unsupported': 'The file {{file}} is UTF-16. Save it as UTF-8 or Windows-1252.',
  'imports.file_has_nul': 'The file {{file}} is no text file: line {{line}} holds NUL characters.',
  'imports.line_too_long':
    'Line {{line}} of the file {{file}} is longer than {{limit}} bytes. Check line ends and quotes.',
  'imports.header_missing':
    'The first line of the file {{file}} holds none of the column names. Add the header.',
  'imports.header_wrong': 'The file {{file}} lacks the columns: {{missing}}.',
  'imports.header_duplicate': 'The column {{column}} stands twice in the file {{file}}. Remove one.',
  'imports.file_changed':
    'The file {{file}} was changed while it was read. Wait until it is complete and load again.',
};
