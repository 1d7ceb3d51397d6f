package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.record.ByteKind;
import it.opposizioni.operator.consultation.engine.record.Fields;
import it.opposizioni.operator.consultation.engine.record.LineEnds;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.NumberField;
import it.opposizioni.operator.consultation.screening.Screening;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Reads a record as less exact programs may: they end lines inside of its quotes, take quotes for text, or split at
 * another separator. A record in whose column any of them would find an opposed number must not be among the callable ones, whatever
 * its own number is: somebody would call it. Few records ever come here ({@link Fields#isDoubtful}).
 */
public final class AlternativeReadings {

    /** What is longer in a column is no number; its quotes and blanks counted. */
    private static final int LONGEST_NUMBER = 60;

    private static final List<Charset> ONE_BYTE_EACH =
            List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));

    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 16;
    private static final long ITALY = 39;
    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(MOST_DIGITS + 1L).toArray();

    /** What a quote at the beginning of a field means. */
    private enum Quotes {
        NONE,
        /** The next one that is not doubled closes, whatever follows it. */
        USUAL,
        /** It closes before a separator or a line end only. */
        STRICT
    }

    /** Reading a number takes long: a record with so many that look opposed and are not is refused without reading on. */
    private static final int MOST_READ = 64;

    private final int column;
    private final byte delimiter;
    private final ComparedWith with;
    private final RegisterSnapshot register;

    private final byte[] cell = new byte[LONGEST_NUMBER];
    private boolean quotesOpen;
    private int read;

    AlternativeReadings(ListLayout layout, ComparedWith with) {
        this.column = layout.column();
        this.delimiter = (byte) layout.delimiter();
        this.with = with;
        this.register = with.register();
    }

    /** @param own the record's separator */
    boolean showOpposed(byte[] b, int from, int to, byte own) {
        read = 0;
        for (LineEnds lineEnds : LineEnds.values()) {
            if (lineEnds == LineEnds.USUAL || lineEnds.isIn(b, from, to)) {
                for (byte usual : ByteKind.USUAL_SEPARATORS) {
                    if (showOpposed(b, from, to, own, usual, lineEnds)) {
                        return true;
                    }
                }
                if (isUnusual(delimiter) && showOpposed(b, from, to, own, delimiter, lineEnds)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isUnusual(byte delimiter) {
        return delimiter != ListLayout.ANY && ByteKind.bit(delimiter) == ByteKind.UNUSUAL;
    }

    private boolean showOpposed(byte[] b, int from, int to, byte own, byte separator, LineEnds lineEnds) {
        int at = from;
        for (int i = from; i <= to; i++) {
            if (i == to || lineEnds.isOne(b, i)) {
                boolean shown = showsOpposed(b, at, i, separator, LineEnds.USUAL, Quotes.NONE)
                        || showsOpposed(b, at, i, separator, LineEnds.USUAL, Quotes.USUAL);
                if (shown) {
                    return true;
                }
                at = i + 1;
            }
        }
        if (separator == own && lineEnds == LineEnds.USUAL) {
            return false;
        }
        // whose quotes open somewhere else may take the next record for a part of this one
        return showsOpposed(b, from, to, separator, lineEnds, Quotes.USUAL)
                || quotesOpen && column > 0
                || separator == own
                        && (showsOpposed(b, from, to, separator, lineEnds, Quotes.STRICT) || quotesOpen && column > 0);
    }

    private boolean showsOpposed(byte[] b, int from, int to, byte separator, LineEnds lineEnds, Quotes quotes) {
        int field = 0;
        int start = from;
        quotesOpen = quotes != Quotes.NONE && from < to && b[from] == '"';
        for (int i = quotesOpen ? from + 1 : from; i <= to; i++) {
            boolean endsLine = i < to && !quotesOpen && lineEnds.isOne(b, i);
            if (i == to || !quotesOpen && b[i] == separator || endsLine) {
                if (field == column && isOpposed(b, start, i)) {
                    return true;
                }
                field = endsLine ? 0 : field + 1;
                start = i + 1;
                if (quotes != Quotes.NONE && start < to && b[start] == '"') {
                    quotesOpen = true;
                    i++;
                }
            } else if (quotesOpen && b[i] == '"') {
                if (i + 1 < to && b[i + 1] == '"') {
                    i++;
                } else {
                    quotesOpen = quotes == Quotes.STRICT
                            && i + 1 < to
                            && b[i + 1] != separator
                            && !ByteKind.endsLine(b[i + 1]);
                }
            }
        }
        return false;
    }

    /** In international or in national spelling. */
    private boolean mayBeOpposed(long value, int digits) {
        return register.opposed(value) || register.opposed(ITALY * POWERS_OF_TEN[digits] + value);
    }

    private static boolean isBlank(byte c) {
        return c >= 0 && c <= ' ';
    }

    private boolean isOpposed(byte[] b, int from, int to) {
        int length = 0;
        int digits = 0;
        long value = 0;
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            byte c = b[i];
            boolean dropped = c == '"' || ByteKind.endsLine(c) || isBlank(c) && length == 0;
            if (!dropped) {
                if (length < LONGEST_NUMBER) {
                    cell[length++] = c;
                } else if (!isBlank(c)) {
                    return false;
                }
                ascii &= c >= 0;
                if (c >= '0' && c <= '9' && ++digits <= MOST_DIGITS) {
                    value = value * 10 + c - '0';
                }
            }
        }
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || !mayBeOpposed(value, digits)) {
            return false;
        }
        if (++read > MOST_READ) {
            return true;
        }
        while (isBlank(cell[length - 1])) {
            length--;
        }
        long number = NumberField.read(cell, 0, length);
        if (number > 0 || ascii) {
            return number > 0 && with.answer(number) == Screening.OPPOSED;
        }
        int end = length;
        return ONE_BYTE_EACH.stream()
                .flatMap(encoding -> PhoneNumber.tryParse(new String(cell, 0, end, encoding)).stream())
                .anyMatch(read -> with.answer(read.digits()) == Screening.OPPOSED);
    }
}
