package it.opposizioni.portal.letters.organisation;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.letters.ExemptionLetterTexts;
import it.opposizioni.portal.letters.ExemptionLetters;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The letters about what is asked for many numbers of an organisation at once, in one language: to the organisation, and to who asked. */
final class ListRequestLetters {

    private final Lang lang;
    private final OrganisationLetterTexts texts;
    private final ExemptionLetterTexts companies;
    private final Formats formats;

    private ListRequestLetters(Lang lang) {
        this.lang = lang;
        this.texts = Texts.of(OrganisationLetterTexts.class, lang);
        this.companies = Texts.of(ExemptionLetterTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static ListRequestLetters in(Lang lang) {
        return new ListRequestLetters(lang);
    }

    /**
     * What came of a request.
     *
     * @param kind RENEWAL, WITHDRAWAL, WITHDRAWAL_UNDO, EXEMPTION or EXEMPTION_END
     * @param enteredBy subject
     * @param holder of the organisation's numbers
     * @param done for how many numbers it was done
     * @param dueAt when the first of them leave the register; null where none does
     * @param reason null unless it was refused
     * @param company that may call, or no longer; null where it is about none
     */
    record Requested(
            UUID listId,
            String kind,
            String enteredBy,
            String holder,
            String organisation,
            String language,
            Instant sentAt,
            Instant at,
            long lines,
            long done,
            Instant dueAt,
            String reason,
            Company company) {

        @Override
        public String toString() {
            return "Requested[" + listId + "]";
        }
    }

    /**
     * @param operatorName null where the registry does not know it
     * @param operatorState ACTIVE, SUSPENDED, LAPSED or REVOKED, as of then; null where the registry, or the release before, does not say
     * @param from first day; null for at once
     * @param until last day; null without an end
     */
    record Company(String operatorName, String operatorState, LocalDate from, LocalDate until) {}

    /** @param change the event's name: {@code list-request-done} */
    Letter letter(String change, Requested told) {
        return switch (change) {
            case "list-request-sent" ->
                letter(
                        told,
                        texts.leavingAskedTitle(),
                        texts.leavingAsked1(formats.amount(told.lines())),
                        texts.leavingAsked2(),
                        texts.leavingAsked3());
            case "list-request-refused" -> letter(told, texts.leavingRefusedTitle(), texts.leavingRefused1());
            default -> done(told);
        };
    }

    private Letter done(Requested told) {
        if (told.done() == 0) {
            return letter(told, texts.nothingDoneTitle(), texts.nothingDone1(), texts.listRecorded2());
        }
        String done = formats.amount(told.done());
        String lines = formats.amount(told.lines());
        return switch (told.kind()) {
            case "RENEWAL" ->
                letter(
                        told,
                        texts.someRenewedTitle(),
                        texts.someRenewed1(),
                        texts.someDone(done, lines),
                        texts.listRecorded2());
            case "EXEMPTION" ->
                letter(
                        told,
                        texts.someAllowedTitle(),
                        texts.someAllowed1(name(told.company())),
                        ExemptionLetters.scope(told.company().operatorState(), companies, lang),
                        texts.someDone(done, lines),
                        texts.someAllowed2());
            case "EXEMPTION_END" ->
                letter(
                        told,
                        texts.someNotAllowedTitle(),
                        texts.someNotAllowed1(name(told.company())),
                        ExemptionLetters.lists(told.company().operatorState(), companies, lang),
                        texts.someDone(done, lines),
                        texts.listRecorded2());
            case "WITHDRAWAL" ->
                letter(
                        told,
                        texts.someLeaveTitle(),
                        texts.someLeave1(formats.time(told.dueAt())),
                        texts.someDone(done, lines),
                        texts.someLeave2());
            default ->
                letter(
                        told,
                        texts.someStayTitle(),
                        texts.someStay1(),
                        texts.someDone(done, lines),
                        texts.listRecorded2());
        };
    }

    private String name(Company company) {
        return company.operatorName() == null ? companies.unnamed() : company.operatorName();
    }

    private List<Letter.Fact> about(Company company, String kind) {
        List<Letter.Fact> facts = new ArrayList<>(List.of(new Letter.Fact(companies.company(), name(company))));
        if (kind.equals("EXEMPTION")) {
            if (company.from() != null) {
                facts.add(new Letter.Fact(companies.from(), formats.date(company.from())));
            }
            facts.add(new Letter.Fact(
                    companies.until(), company.until() == null ? companies.open() : formats.date(company.until())));
        }
        return facts;
    }

    private Letter letter(Requested told, String title, String... paragraphs) {
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(new Letter.Fact(texts.organisation(), told.organisation()));
        facts.add(new Letter.Fact(texts.sent(), formats.date(told.sentAt())));
        if (told.company() != null) {
            facts.addAll(about(told.company(), told.kind()));
        }
        if (told.reason() != null) {
            facts.add(new Letter.Fact(texts.reason(), told.reason()));
        }
        return new Letter(title, List.of(paragraphs), List.copyOf(facts), "personal-area", texts.actForIt())
                .about(formats.date(told.sentAt()));
    }
}
