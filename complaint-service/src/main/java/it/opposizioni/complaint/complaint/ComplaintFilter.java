package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.listfilter.AskedArea;
import it.opposizioni.complaint.listfilter.AskedOfficial;
import it.opposizioni.complaint.listfilter.AskedOperator;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.complaint.question.QuestionState;
import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.TimePosition;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which complaints a list holds. What is null or empty does not narrow it.
 *
 * @param grade how strong the evidence against who called is
 * @param product what the caller wanted to sell
 * @param area where the called line is
 * @param from first instant of filing
 * @param until first instant of filing that is too late
 * @param operator who called, as far as the evidence points at it
 * @param principal for whom the calls were made
 * @param assignee who has a case that they are part of
 * @param passedOnTo the authority that they went to
 * @param question how far the last question to the reporter is; then only those that wait
 * @param overdue only those that somebody should have acted on before today
 * @param after the last one of the page before
 */
record ComplaintFilter(
        Set<Stage> stages,
        Finding assessment,
        Grade grade,
        Product product,
        AskedArea area,
        Instant from,
        Instant until,
        ShownNumber caller,
        ComplaintCode code,
        UUID caseId,
        AskedOperator operator,
        AskedOperator principal,
        AskedOfficial assignee,
        OtherAuthority passedOnTo,
        QuestionState question,
        boolean overdue,
        TimePosition after,
        int limit) {

    private static final Text NO_CODE = Text.of(
            "Scrivi il codice di una segnalazione, come SEG-2026-7K3M-Q9X4. Se è già così, controlla di averlo copiato bene.",
            "Write the code of a complaint, such as SEG-2026-7K3M-Q9X4. If it looks like that, check that you have copied it correctly.");
    private static final Text CASE_CODE = Text.of(
            "È il codice di un fascicolo: cercalo tra i fascicoli.",
            "This is the code of a case: look for it among the cases.");

    /**
     * The filters of the list, as they stand in the address.
     *
     * <p>{@code area} is the name of a region, {@code MOBILE} or {@code OTHER}; {@code from} and {@code to} are the first and the last day of filing;
     * {@code operator} is an operator's id, or part of its name, as {@code principal}; {@code assignee} is {@code me}, {@code none}, or the subject of a
     * colleague.
     */
    static class Parameters {

        @QueryParam("stage")
        List<Stage> stages = List.of();

        @QueryParam("assessment")
        Finding assessment;

        @QueryParam("grade")
        Grade grade;

        @QueryParam("product")
        Product product;

        @QueryParam("area")
        String area;

        @QueryParam("from")
        String from;

        @QueryParam("to")
        String to;

        @QueryParam("callerNumber")
        String callerNumber;

        @QueryParam("code")
        String code;

        @QueryParam("case")
        UUID caseId;

        @QueryParam("operator")
        String operator;

        @QueryParam("principal")
        String principal;

        @QueryParam("assignee")
        String assignee;

        @QueryParam("passedOnTo")
        OtherAuthority passedOnTo;

        @QueryParam("question")
        QuestionState question;

        @QueryParam("overdue")
        Boolean overdue;

        /**
         * @param reader subject of the person who asks
         * @throws DomainException 422 when a text is no area, date, number, code, operator, official or cursor
         */
        ComplaintFilter filter(String cursor, Integer limit, String reader) {
            LocalDate first = AskedDays.read("/from", from, null);
            LocalDate last = AskedDays.read("/to", to, null);
            AskedDays.requireOrder(first, last);
            return new ComplaintFilter(
                    stages.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                    assessment,
                    grade,
                    product,
                    AskedArea.parse(area),
                    first == null ? null : Rome.startOf(first),
                    last == null ? null : Rome.endOf(last),
                    numberOf(callerNumber),
                    codeOf(code),
                    caseId,
                    AskedOperator.parse("/operator", operator),
                    AskedOperator.parse("/principal", principal),
                    AskedOfficial.parse(assignee, reader),
                    passedOnTo,
                    question,
                    Boolean.TRUE.equals(overdue),
                    TimePosition.decode(cursor).orElse(null),
                    limit == null ? Cursor.DEFAULT_LIMIT : limit);
        }
    }

    private static ShownNumber numberOf(String text) {
        try {
            return isEmpty(text) ? null : ShownNumber.parse(text);
        } catch (InvalidPhoneNumberException e) {
            throw DomainException.invalid("/callerNumber", e.code(), e.detail());
        }
    }

    private static ComplaintCode codeOf(String text) {
        if (isEmpty(text)) {
            return null;
        }
        return ComplaintCode.tryParse(text).orElseThrow(() -> {
            boolean ofCase = text.strip().toUpperCase(Locale.ROOT).startsWith("FAS");
            return DomainException.invalid("/code", "CODE", ofCase ? CASE_CODE : NO_CODE);
        });
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
