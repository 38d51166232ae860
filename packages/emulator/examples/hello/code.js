function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Say hello…', 'openSidebar').addToUi();
}
function openSidebar() {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Hello');
  SpreadsheetApp.getUi().showSidebar(page);
}
function greet(name) {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const values = [[`Hello, ${name}`, '=LEN(A1)']];
  Sheets.Spreadsheets.Values.append({ values }, id, 'A1', { valueInputOption: 'USER_ENTERED' });
  return SpreadsheetApp.getActiveSheet().getLastRow();
}
