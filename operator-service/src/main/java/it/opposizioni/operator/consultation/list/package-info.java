/**
 * Compares a list of numbers with the register while it arrives, byte by byte, without an object per line.
 *
 * <h2>The list</h2>
 * <ul>
 *   <li>Text in UTF-8 or any other superset of ASCII; a UTF-8 byte order mark is kept. A NUL byte means: not text.
 *   <li>One contact a line, ended by LF or CRLF (the last may have no end). A quoted field cannot span lines: otherwise a
 *       number could hide in the note of another contact and leave with its verdict.
 *   <li>The first field is the number, in any usual spelling. It ends at the first {@code ,} {@code ;} or tab, which then is the
 *       separator of that line; it may be quoted.
 *   <li>The first line that is not blank is a header when its first field has a letter and at most three digits.
 *   <li>Blank lines are passed over. Line numbers count them.
 * </ul>
 *
 * <h2>The results</h2>
 * Callable and opposed lines are the input's bytes in the input's order, header first. In the columns after the number, and
 * in headers, whatever a spreadsheet would run as a formula gets an apostrophe ({@link
 * it.opposizioni.operator.consultation.list.Formulas}). A line that is no Italian number goes to the invalid lines with its line
 * number, a code and the words for it. A number that occurs again is answered again, and counted as a duplicate.
 */
package it.opposizioni.operator.consultation.list;
