/**
 * Compares a list of numbers with the register while it arrives, byte by byte, without an object per line.
 *
 * <h2>The list</h2>
 * <ul>
 *   <li>Text in UTF-8 or any other superset of ASCII; a UTF-8 byte order mark is kept. A NUL byte means: not text.
 *   <li>One contact a record. LF, CRLF and CR end a record. A field that begins with a quote ends with the next quote that is not doubled,
 *       and line ends in between are part of it (RFC 4180 section 2). A separator or the end of the record must follow that quote, within
 *       the longest record that is allowed: programs do not agree about anything else. Otherwise the record is its first line,
 *       invalid ({@code UNCLOSED_QUOTE}), and the next line is read on its own.
 *   <li>VT, FF, NEL, U+2028, U+2029 and the separators of files, groups and records (U+001C to U+001E) end lines for some programs and
 *       not for others: outside of quotes they make a record invalid ({@code LINE_SEPARATOR}), inside they are text. NEL is meant
 *       in UTF-8; its single byte is an ellipsis in windows-1252.
 *   <li>The field in the chosen column is the number, in any usual spelling; it may be quoted. Fields are separated by the chosen
 *       delimiter; where none is chosen, each record's own is the first {@code ,} {@code ;} or tab outside the quotes of its first field.
 *   <li>Numbers in other columns are not compared. Those that look like Italian ones in usual spelling are counted
 *       ({@link it.opposizioni.operator.consultation.engine.list.ListComparison#otherNumbers}).
 *   <li>Unless the sender says whether there is a header, the first record that is not blank is one when it has, instead of a number, a
 *       letter and at most three digits. An invalid record is none, whatever the sender says, and neither is
 *       one with an opposed number.
 *   <li>Blank lines are skipped. Line numbers are those that an editor shows: every LF, CRLF and CR counts.
 * </ul>
 *
 * <h2>The promise</h2>
 * No opposed number is in the column of the numbers among the callable or the exempted contacts, however their file is read: also by a
 * program that ends lines in quotes, or at all the line ends above, that takes quotes for text, or that splits at comma, semicolon, tab or bar, whichever
 * the list has. A record in which such a program would find one there ({@link it.opposizioni.operator.consultation.engine.list.AlternativeReadings})
 * is invalid ({@code AMBIGUOUS}); its own number is not answered then. So is a number that continues an opposed one by a digit or two, like
 * {@code 3391234501.0} ({@link it.opposizioni.operator.consultation.engine.list.LongerNumber}).
 *
 * <h2>The results</h2>
 * Callable, opposed and exempted records are the input's bytes in the input's order, byte order mark and header first. Exempted records
 * have one more column at their end, {@code exempted_until}: the last day on which this operator may call, like {@code 2026-12-31},
 * by Italian time; empty when there is no end. In the other columns, and in headers, whatever a spreadsheet would run as
 * a formula gets an apostrophe ({@link it.opposizioni.operator.consultation.engine.record.Formulas}). A record that is no Italian number goes to
 * the invalid ones with the number of its first line, a code and the words for it. A number that occurs again is answered again, and
 * counted as a duplicate.
 */
package it.opposizioni.operator.consultation.engine.list;
