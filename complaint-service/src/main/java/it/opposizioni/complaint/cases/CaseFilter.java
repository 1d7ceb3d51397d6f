package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.cases.code.CaseCode;
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
 * Which cases a list holds. What is null or empty does not narrow it; without a stage or a code it holds only cases
 * that are not over.
 *
 * @param assignee subject of the person who has them
 * @param unassigned only those that nobody has
 * @param party in which part the operators are; null for both
 * @param operatorId together with {@code caller} and {@code name}: at most one of the three is set
 * @param name part of the operator's name, in small letters
 * @param code as it is written
 * @param after the last one of the page before
 */
record CaseFilter(
        Set<CaseStage> stages,
        String assignee,
        boolean unassigned,
        CaseSubject.Party party,
        UUID operatorId,
        ShownNumber caller,
        String name,
        String code,
        boolean overdue,
        TimePosition after,
        int limit) {

    private static final Text WHO = Text.of("Scrivi me oppure none.", "Write me or none.");
    private static final Text NAME =
            Text.of("Al massimo 100 caratteri, tutti visibili.", "At most 100 characters, all visible.");
    private static final Text NO_CODE = Text.of(
            "Scrivi il codice di un fascicolo, come FAS-2026-5P8V-H2TD. Se è già così, controlla di averlo copiato bene.",
            "Write the code of a case, such as FAS-2026-5P8V-H2TD. If it looks like that, check that you have copied it correctly.");
    private static final Text COMPLAINT_CODE = Text.of(
            "È il codice di una segnalazione: cercalo tra le segnalazioni.",
            "This is the code of a complaint: look for it among the complaints.");
    private static final int LONGEST_NAME = 100;
    private static final Pattern NUMBER = Pattern.compile("[+\\d\\s./()-]{3,}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * @param assignee {@code me} or {@code none}
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
            String cursor,
            Integer limit,
            String reader) {
        String who = assignee == null ? "" : assignee.strip();
        if (!Set.of("", "me", "none").contains(who)) {
            throw DomainException.invalid("/assignee", "ASSIGNEE", WHO);
        }
        String about = subject == null ? "" : subject.strip();
        boolean isId = ID.matcher(about).matches();
        ShownNumber number = isId || !NUMBER.matcher(about).matches() ? null : number(about);
        return new CaseFilter(
                stages.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                who.equals("me") ? reader : null,
                who.equals("none"),
                party,
                isId ? UUID.fromString(about) : null,
                number,
                about.isEmpty() || isId || number != null ? null : name(about),
                code == null || code.isBlank() ? null : code(code),
                Boolean.TRUE.equals(overdue),
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

    private static String name(String text) {
        if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid("/subject", "NAME", NAME);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** The pattern for {@code like}, with {@code !} as its escape character; null when the name does not matter. */
    String nameLike() {
        return name == null ? null : "%" + name.replaceAll("([!%_])", "!$1") + "%";
    }
}
