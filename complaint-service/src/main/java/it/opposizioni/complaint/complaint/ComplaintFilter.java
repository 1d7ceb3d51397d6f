package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which complaints a list shall hold. Absent parts do not narrow it.
 *
 * @param from first instant of filing
 * @param until first instant of filing that is too late
 * @param after the last one of the page before
 */
record ComplaintFilter(
        Set<Stage> stages,
        Finding assessment,
        Instant from,
        Instant until,
        ShownNumber caller,
        Place after,
        int limit) {

    /** A place in the order of the list: newest first. */
    record Place(Instant filedAt, UUID id) {

        static Place of(String text) {
            String[] parts = text.split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String write(Complaint complaint) {
            return complaint.filedAt() + " " + complaint.id();
        }
    }

    /** The query parameters as they came, read all together so that one answer names every mistake. */
    static ComplaintFilter read(
            List<String> stage, String assessment, String from, String to, String caller, String cursor, String limit) {
        List<FieldError> errors = new ArrayList<>();
        Set<Stage> stages = stage.stream()
                .filter(s -> !s.isBlank())
                .map(s -> oneOf(Stage.class, "/stage", s, errors))
                .filter(s -> s != null)
                .collect(Collectors.toSet());
        Finding finding = optional(assessment, a -> oneOf(Finding.class, "/assessment", a, errors));
        LocalDate first = optional(from, d -> day("/from", d, errors));
        LocalDate last = optional(to, d -> day("/to", d, errors));
        ShownNumber number = optional(caller, n -> number(n, errors));
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError(
                    "/to", "BEFORE_FROM", Text.of("Viene prima dell'inizio.", "This is before the start.")));
        }
        Integer size = optional(limit, l -> size(l, errors));
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return new ComplaintFilter(
                stages,
                finding,
                first == null ? null : Rome.startOf(first),
                last == null ? null : Rome.endOf(last),
                number,
                Cursor.decode(cursor, Place::of).orElse(null),
                size == null ? Cursor.DEFAULT_LIMIT : size);
    }

    private static <T> T optional(String text, Function<String, T> reader) {
        return text == null || text.isBlank() ? null : reader.apply(text.strip());
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String pointer, String text, List<FieldError> errors) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        errors.add(new FieldError(
                pointer,
                "UNKNOWN_VALUE",
                Text.of("Valori ammessi: %s.", "Allowed values: %s.").with(allowed)));
        return null;
    }

    private static LocalDate day(String pointer, String text, List<FieldError> errors) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 10_000) {
                return day;
            }
        } catch (DateTimeException _) {
            // answered below
        }
        errors.add(new FieldError(
                pointer, "DATE", Text.of("Scrivi una data come 2026-11-25.", "Write a date such as 2026-11-25.")));
        return null;
    }

    private static Integer size(String text, List<FieldError> errors) {
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= Cursor.LARGEST_LIMIT) {
            return Integer.valueOf(text);
        }
        errors.add(new FieldError(
                "/limit", "RANGE", Text.of("Da 1 a %s.", "From 1 to %s.").with(Cursor.LARGEST_LIMIT)));
        return null;
    }

    private static ShownNumber number(String text, List<FieldError> errors) {
        try {
            return ShownNumber.parse(text);
        } catch (InvalidPhoneNumberException e) {
            errors.add(new FieldError("/callerNumber", e.code(), e.detail()));
            return null;
        }
    }
}
