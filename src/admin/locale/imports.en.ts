/** English texts of what a load is refused for. */
export const IMPORT_ERRORS_EN: Readonly<Record<string, string>> = {
  'imports.load_running': 'Another load is running. Wait until it has ended and try again.',
  'imports.nothing_to_explain': 'No load of the municipality awaits a reason.',
  'imports.rejects_erased':
    'The rejected rows have been erased, because too much time has passed since the load. Order the delivery again.',
  'imports.balance_broken':
    'The balance does not hold for {{municipality}}, load {{runId}} ({{what}}, {{unit}}): expected {{expected}}, found {{found}}. Differences in all: {{alarms}}. They stay on the overview of Netcompany until they are gone.',
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
  'imports.delivery_changed':
    'The files of the delivery {{delivery}} have changed since the load was started. Check the delivery and start again.',
  'imports.delivery_in_use':
    'A load of the delivery waits or is running. Wait until it has ended, or cancel it.',
  'imports.delivery_name_refused':
    'The name of a delivery may hold letters, digits, spaces, full stops, hyphens and underscores only, 80 characters at most.',
  'imports.file_name_refused':
    'Only the seven files of a delivery can be uploaded: citizens.csv, grants.csv, cases.csv, accounts.csv, claims.csv, postings.csv and control.csv.',
  'imports.upload_not_bytes': 'The file must be sent as plain bytes (application/octet-stream).',
  'imports.upload_too_large':
    'The file is larger than {{megabytes}} MB. Lay larger files into the server folder.',
  'imports.upload_broken_off': 'The upload was broken off. Nothing was kept. Try again.',
  'imports.upload_not_stored': 'The file could not be stored on the server ({{reason}}). Nothing was kept.',
  'imports.load_cancelled': 'The load was cancelled.',
  'imports.load_vanishes':
    'The load was stopped: its process vanished {{times}} times. See the log of the server.',
  'imports.load_broke': 'The load stopped on an unexpected error. See the log of the server.',
  'imports.job_over': 'The load has ended already.',
  'imports.job_is_the_workers': 'Only the server changes the state of a load. You can cancel it.',
  'imports.code_is_built_in': 'The code is one of the fixed benefit codes and cannot be changed.',
  'imports.mapping_unchanged': 'The code means that already, and all its accounts have the benefit type.',
};
