/**
 * Compares a list of numbers with the register while it arrives, byte by byte, without an object per line.
 *
 * <h2>The list</h2>
 * <ul>
 *   <li>Text in UTF-8 or any other superset of ASCII; a UTF-8 byte order mark is kept. A NUL byte means: not text.
 *   <li>One contact a line, ended by LF or CRLF (the last may have no end). A quoted field cannot span lines: otherwise a
 *       number could hide in the note of another contact and leave with its verdict.
 *   <li>The field in the chosen column is the number, in any usual spelling; it may be quoted. Fields are separated by the chosen
 *       delimiter; where none is chosen, each line's own is the first {@code ,} {@code ;} or tab outside the quotes of its first field.
 *   <li>Unless the sender says whether there is a header, the first line that is not blank is one when it has, instead of a number, a
 *       letter and at most three digits.
 *   <li>Blank lines are passed over. Line numbers count them.
 * </ul>
 *
 * <h2>The results</h2>
 * Callable, opposed and exempted lines are the input's bytes in the input's order, byte order mark and header first. Exempted lines
 * have one more column at their end, {@code exempted_until}: the last day on which this operator may call, like {@code 2026-12-31},
 * by Italian time; empty when there is no end. In the columns beside the number, and in headers, whatever a spreadsheet would run as
 * a formula gets an apostrophe ({@link it.opposizioni.operator.consultation.list.Formulas}). A line that is no Italian number goes to
 * the invalid lines with its line number, a code and the words for it. A number that occurs again is answered again, and counted as
 * a duplicate.
 */
package it.opposizioni.operator.consultation.list;
