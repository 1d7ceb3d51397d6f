package it.opposizioni.operator.calllog.engine;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.operator.callingnumber.ShownNumber;
import it.opposizioni.operator.consultation.engine.record.FieldPlaces;
import it.opposizioni.operator.consultation.engine.record.Fields;
import it.opposizioni.operator.consultation.engine.record.InvalidLine;
import it.opposizioni.operator.consultation.engine.record.NumberField;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads one record of a log: its three fields, and what they say. One instance is used for all records of a thread. */
final class CallRecord {

    static final int NUMBER = 0;
    static final int TIME = 1;
    static final int CALLER = 2;

    /** What nobody can have declared: withheld, or no number at all. */
    static final long NOBODY = -1;

    private static final int LONGEST_CALLER = 40;

    final FieldPlaces places;
    final Fields fields;
    private final CallTime time = new CallTime();
    private byte[] lastCaller = {};
    private long lastCallerDigits = NOBODY;

    CallRecord(CallLogLayout layout, int longest) {
        places = new FieldPlaces(layout.number(), layout.time(), layout.caller());
        fields = new Fields(layout.asList(), longest, places);
    }

    /** @return where the next record begins */
    int read(byte[] b, int from, int to) {
        return fields.read(b, from, to);
    }

    /** The number called. @return as of {@link NumberField#read} */
    long number(byte[] b) {
        if (fields.unclosed) {
            return NumberField.invalid(InvalidLine.UNCLOSED_QUOTE);
        }
        if (fields.lineSeparator) {
            return NumberField.invalid(InvalidLine.LINE_SEPARATOR);
        }
        return NumberField.read(b, places.from[NUMBER], places.to[NUMBER]);
    }

    /** @return epoch second, or {@link CallTime#UNREADABLE} */
    long second(byte[] b) {
        return time.read(b, places.from[TIME], places.to[TIME]);
    }

    /** The digits that were shown, or {@link #NOBODY}. A log has few calling numbers: the one before is often this one. */
    long caller(byte[] b) {
        int from = places.from[CALLER];
        int to = places.to[CALLER];
        if (!isLastCaller(b, from, to)) {
            lastCallerDigits = readCaller(b, from, to);
            lastCaller = Arrays.copyOfRange(b, from, Math.min(to, from + LONGEST_CALLER + 1));
        }
        return lastCallerDigits;
    }

    private boolean isLastCaller(byte[] b, int from, int to) {
        return Arrays.equals(b, from, to, lastCaller, 0, lastCaller.length);
    }

    private static long readCaller(byte[] b, int from, int to) {
        if (to - from > LONGEST_CALLER) {
            return NOBODY;
        }
        long number = NumberField.read(b, from, to);
        if (number > 0) {
            return number;
        }
        try {
            return ShownNumber.parse(new String(b, from, to - from, StandardCharsets.UTF_8))
                    .digits();
        } catch (InvalidPhoneNumberException _) {
            return NOBODY;
        }
    }
}
