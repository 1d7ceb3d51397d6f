package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.cases.code.CaseCode;
import it.opposizioni.complaint.cases.serving.Serving;
import it.opposizioni.complaint.listfilter.AskedOfficial;
import it.opposizioni.complaint.listfilter.AskedOperator;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.TimePosition;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which cases a list holds. What is null or empty does not narrow it; without a stage, a code or how far the act is it
 * holds only cases that are not over.
 *
 * @param assignee who has them
 * @param party in which part the operators are; null for both
 * @param operator instead of {@code caller}: at most one of the two is set
 * @param code as it is written
 * @param serving how far the act of the decision is; null also for cases that are not decided
 * @param after the last one of the page before
 */
record CaseFilter(
        Set<CaseStage> stages,
        AskedOfficial assignee,
        CaseSubject.Party party,
        AskedOperator operator,
        ShownNumber caller,
        String code,
        boolean overdue,
        Serving serving,
        TimePosition after,
        int limit) {

    private static final Text NO_CODE = Text.of(
            "Scrivi il codice di un fascicolo, come FAS-2026-5P8V-H2TD. Se è già così, controlla di averlo copiato bene.",
            "Write the code of a case, such as FAS-2026-5P8V-H2TD. If it looks like that, check that you have copied it correctly.");
    private static final Text COMPLAINT_CODE = Text.of(
            "È il codice di una segnalazione: cercalo tra le segnalazioni.",
            "This is the code of a complaint: look for it among the complaints.");
    private static final Pattern NUMBER = Pattern.compile("[+\\d\\s./()-]{3,}");

    /**
     * @param assignee {@code me}, {@code none}, or the subject of a colleague
     * @param subject an operator's id or part of its name, or a calling number
     * @param code in any spelling that {@link CaseCode#FORMAT} forgives
     * @param reader subject of the person who asks
     * @throws DomainException 422 when a text cannot be read as that
     */
    static CaseFilter of(
            Collection<CaseStage> stages,
            String assignee,
            CaseSubject.Party party,
            String subject,
            String code,
            Boolean overdue,
            Serving serving,
            String cursor,
            Integer limit,
            String reader) {
        String about = subject == null ? "" : subject.strip();
        AskedOperator operator = AskedOperator.parse("/subject", about);
        boolean isId = operator != null && operator.id() != null;
        ShownNumber number = isId || !NUMBER.matcher(about).matches() ? null : number(about);
        return new CaseFilter(
                stages.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                AskedOfficial.parse(assignee, reader),
                party,
                number == null ? operator : null,
                number,
                code == null || code.isBlank() ? null : code(code),
                Boolean.TRUE.equals(overdue),
                serving,
                TimePosition.decode(cursor).orElse(null),
                limit == null ? Cursor.DEFAULT_LIMIT : limit);
    }

    private static ShownNumber number(String text) {
        try {
            return ShownNumber.parse(text);
        } catch (InvalidPhoneNumberException e) {
            throw DomainException.invalid("/subject", e.code(), e.detail());
        }
    }

    private static String code(String text) {
        return CaseCode.FORMAT.tryParse(text).orElseThrow(() -> {
            boolean ofComplaint = text.strip().toUpperCase(Locale.ROOT).startsWith("SEG");
            return DomainException.invalid("/code", "CODE", ofComplaint ? COMPLAINT_CODE : NO_CODE);
        });
    }

    /** Null when it does not matter, or nobody is asked for. */
    String official() {
        return assignee == null ? null : assignee.subject();
    }

    /** Only those that nobody has. */
    boolean unassigned() {
        return assignee != null && assignee.isNobody();
    }

    /** Null when it does not matter, or is asked by name. */
    UUID operatorId() {
        return operator == null ? null : operator.id();
    }

    /** As {@link AskedOperator#nameLike}; null when the name does not matter. */
    String nameLike() {
        return operator == null ? null : operator.nameLike();
    }
}
