package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import it.opposizioni.portal.letters.CorrespondentLetters.Correspondent;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letters to a person about registrations and complaints, in one language. Numbers are masked. */
final class PersonLetters {

    /** A list that came to the desk may have a thousand. */
    private static final int MOST_NAMED = 5;

    private final PersonLetterTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private PersonLetters(Lang lang) {
        this.texts = Texts.of(PersonLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static PersonLetters in(Lang lang) {
        return new PersonLetters(lang);
    }

    /** A registration as the event has it. @param listId of the organisation's list that it is a part of; null of everything else */
    record Recorded(
            String protocol,
            String holder,
            String language,
            Instant recordedAt,
            Instant activeFrom,
            List<Line> oppositions,
            UUID listId) {

        /**
         * @param media all that the number opposes now
         * @param recorded what the registration brought; null in an event of the release before
         */
        record Line(PhoneNumber number, List<String> media, List<Medium> recorded) {

            /** Was opposed before, and stays as it was. */
            boolean keepsAnother() {
                return recorded != null && media.size() > recorded.size();
            }
        }

        record Medium(String medium, Instant activeFrom) {}

        /** The last day that a medium becomes active; empty when nobody asked for it. */
        Optional<Instant> active(String medium) {
            return oppositions.stream()
                    .flatMap(line -> line.recorded() == null
                            ? Stream.of(new Medium("TELEPHONE", activeFrom))
                            : line.recorded().stream())
                    .filter(each -> each.medium().equals(medium))
                    .map(Medium::activeFrom)
                    .max(Comparator.naturalOrder());
        }

        /** The day from which no call is allowed any more, or no post; null where that day is not to come. */
        private Instant due() {
            return active("TELEPHONE")
                    .or(() -> active("POST"))
                    .filter(at -> at.isAfter(recordedAt))
                    .orElse(null);
        }
    }

    /** Media of an opposition changed; what was added is told to a holder by the registration that brought it. */
    record MediaChanged(
            PhoneNumber number,
            Instant changedAt,
            List<String> added,
            List<String> dropped,
            List<Recorded.Medium> dates,
            String holder) {

        private String activeFrom(String medium, Formats formats) {
            return dates.stream()
                    .filter(each -> each.medium().equals(medium))
                    .map(each -> formats.date(each.activeFrom()))
                    .findFirst()
                    .orElse("");
        }
    }

    /** An opposition that is in force. */
    record Activated(PhoneNumber number, Instant activeFrom, String holder) {}

    /** What came to the desk. @param organisation false also in an event of the release before @param email null when none is known */
    record DeskRecorded(
            String kind,
            PhoneNumber number,
            Instant receivedAt,
            String holder,
            String name,
            boolean organisation,
            String email,
            String language) {}

    /** What a second registrar has refused. @param kind EXEMPTION or WITHDRAWAL; null, in an event of the release before, for the latter */
    record DeskRejected(String kind, PhoneNumber number, Instant receivedAt, String reason, String holder) {

        boolean isOfExemption() {
            return "EXEMPTION".equals(kind);
        }
    }

    /** Consents given before {@code renewedAt} no longer count. */
    record Renewed(PhoneNumber number, Instant renewedAt, String holder) {}

    /**
     * @param dueAt when the number leaves the register, unless that is undone
     * @param correspondent who registered it without an account; null where somebody holds it, or nobody is written to
     */
    record WithdrawalAsked(
            PhoneNumber number, Instant askedAt, Instant dueAt, String holder, Correspondent correspondent) {

        /** In which the line is told; null for the holder's own. */
        String language() {
            return correspondent == null ? null : correspondent.language();
        }
    }

    /**
     * @param dueAt when that medium is opposed no longer, unless that is undone
     * @param correspondent who registered it without an account; null where somebody holds it
     */
    record MediumWithdrawalAsked(
            PhoneNumber number, String medium, Instant dueAt, String holder, Correspondent correspondent) {

        boolean isOfPost() {
            return medium.equals("POST");
        }

        /** In which the line is told; null for the holder's own. */
        String language() {
            return correspondent == null ? null : correspondent.language();
        }
    }

    record WithdrawalUndone(PhoneNumber number, Instant undoneAt, String holder) {}

    /** An opposition that ended. */
    record Withdrawn(PhoneNumber number, Instant withdrawnAt, String holder, String reason) {}

    Letter recorded(Recorded recorded) {
        List<String> words = new ArrayList<>(List.of(texts.recorded1()));
        recorded.active("TELEPHONE").ifPresent(at -> words.add(texts.recorded2(dateAndDays(recorded, at))));
        recorded.active("POST").ifPresent(at -> words.add(texts.recordedPost(dateAndDays(recorded, at))));
        if (recorded.oppositions().stream().anyMatch(Recorded.Line::keepsAnother)) {
            words.add(texts.recordedKept());
        }
        words.add(texts.recorded3());
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(new Letter.Fact(texts.protocol(), recorded.protocol()));
        facts.add(new Letter.Fact(texts.recordedAt(), formats.time(recorded.recordedAt())));
        if (recorded.oppositions().size() > MOST_NAMED) {
            String how = formats.amount(recorded.oppositions().size());
            facts.add(new Letter.Fact(fields.numbers(), how));
            return new Letter(texts.recordedTitle(), List.copyOf(words), facts)
                    .about(texts.manyNumbers(how))
                    .due(recorded.due());
        }
        recorded.oppositions().forEach(line -> facts.add(new Letter.Fact(fields.number(), numberAndMedia(line))));
        return new Letter(texts.recordedTitle(), List.copyOf(words), facts)
                .about(recorded.oppositions().stream()
                        .map(line -> line.number().masked())
                        .collect(Collectors.joining(", ")))
                .due(recorded.due());
    }

    /** A number that was carried over may have been active before: there is nothing to count then. */
    private String dateAndDays(Recorded recorded, Instant active) {
        long days = Rome.fullDays(recorded.recordedAt(), active);
        return days == 0 ? formats.date(active) : texts.afterDays(formats.date(active), days);
    }

    private String numberAndMedia(Recorded.Line line) {
        String number = line.number().masked();
        return line.recorded() == null
                ? number
                : number + ": "
                        + line.recorded().stream()
                                .map(each -> each.medium().equals("POST") ? texts.post() : texts.calls())
                                .collect(Collectors.joining(", "));
    }

    Letter activated(Activated activated) {
        return aboutNumber(
                texts.activatedTitle(),
                activated.number(),
                texts.activated1(LegalPeriods.configured().activationDays()),
                texts.activated2());
    }

    Letter postActivated(Activated activated) {
        return aboutNumber(
                texts.postActivatedTitle(),
                activated.number(),
                texts.postActivated1(LegalPeriods.configured().postActivationDays()),
                texts.postActivated2());
    }

    Letter mediumDropped(MediaChanged changed) {
        String date = formats.date(changed.changedAt());
        String what = changed.dropped().contains("POST") ? texts.postDropped(date) : texts.callsDropped(date);
        return aboutNumber(texts.mediaChangedTitle(), changed.number(), what, texts.withdrawn2());
    }

    Letter mediumWithdrawalAsked(MediumWithdrawalAsked asked) {
        String due = formats.time(asked.dueAt());
        return aboutNumber(
                asked.isOfPost() ? texts.postWithdrawalAskedTitle() : texts.callsWithdrawalAskedTitle(),
                asked.number(),
                asked.isOfPost() ? texts.postWithdrawalAsked1(due) : texts.callsWithdrawalAsked1(due),
                texts.withdrawalAsked2());
    }

    String callsWithdrawalAskedToLine(MediumWithdrawalAsked asked) {
        return texts.callsWithdrawalAskedToLine(formats.time(asked.dueAt()));
    }

    /** For who has no registration that says it. */
    Letter mediaAdded(MediaChanged changed) {
        List<String> words = changed.added().stream()
                .map(medium -> medium.equals("POST")
                        ? texts.recordedPost(changed.activeFrom(medium, formats))
                        : texts.recorded2(changed.activeFrom(medium, formats)))
                .toList();
        return new Letter(
                texts.mediaChangedTitle(),
                words,
                List.of(new Letter.Fact(fields.number(), changed.number().masked())));
    }

    Letter renewed(Renewed renewed) {
        return aboutNumber(
                texts.renewedTitle(),
                renewed.number(),
                texts.renewed1(formats.date(renewed.renewedAt())),
                texts.renewed2());
    }

    Letter withdrawalAsked(WithdrawalAsked asked) {
        return aboutNumber(
                texts.withdrawalAskedTitle(),
                asked.number(),
                texts.withdrawalAsked1(formats.time(asked.dueAt())),
                texts.withdrawalAsked2());
    }

    /** For the line itself: short, and without a name, a number or a link. */
    String withdrawalAskedToLine(WithdrawalAsked asked) {
        return texts.withdrawalAskedToLine(formats.time(asked.dueAt()));
    }

    Letter withdrawalUndone(WithdrawalUndone undone) {
        return aboutNumber(texts.withdrawalUndoneTitle(), undone.number(), texts.withdrawalUndone1());
    }

    Letter withdrawn(Withdrawn withdrawn) {
        return aboutNumber(
                texts.withdrawnTitle(),
                withdrawn.number(),
                whyEnded(withdrawn),
                texts.withdrawnPermissions(),
                texts.withdrawn2());
    }

    String whyEnded(Withdrawn withdrawn) {
        String date = formats.date(withdrawn.withdrawnAt());
        return switch (String.valueOf(withdrawn.reason())) {
            case "HOLDER_CHANGED" -> texts.withdrawnByLine(date);
            case "LINE_CEASED" -> texts.withdrawnByCompany(date);
            default -> texts.withdrawnByHolder(date);
        };
    }

    Letter deskReceived(DeskRecorded recorded) {
        return aboutNumber(
                texts.deskReceivedTitle(),
                recorded.number(),
                texts.deskReceived1(formats.date(recorded.receivedAt())),
                texts.withdrawn2());
    }

    Letter deskRejected(DeskRejected rejected) {
        if (rejected.isOfExemption()) {
            return aboutNumber(
                    texts.deskExemptionRejectedTitle(),
                    rejected.number(),
                    texts.deskExemptionRejected1(formats.date(rejected.receivedAt())),
                    texts.deskRejected2(rejected.reason()),
                    texts.deskExemptionRejected3());
        }
        return aboutNumber(
                texts.deskRejectedTitle(),
                rejected.number(),
                texts.deskRejected1(formats.date(rejected.receivedAt())),
                texts.deskRejected2(rejected.reason()),
                texts.deskRejected3());
    }

    private Letter aboutNumber(String title, PhoneNumber number, String... paragraphs) {
        return new Letter(title, List.of(paragraphs), List.of(new Letter.Fact(fields.number(), number.masked())))
                .about(number.masked());
    }

    Letter complaint(UUID id, String stage, Instant changedAt) {
        String code = id.toString().substring(24);
        return new Letter(
                        texts.complaintTitle(),
                        List.of(sentence(stage), texts.complaint2()),
                        List.of(
                                new Letter.Fact(texts.complaint(), code),
                                new Letter.Fact(texts.changedAt(), formats.time(changedAt))))
                .about(texts.aboutComplaint(code, firstOf(sentence(stage))));
    }

    private static String firstOf(String sentences) {
        return sentences.split("(?<=[.])\\s", 2)[0];
    }

    private String sentence(String stage) {
        return switch (stage) {
            case "FILED" -> texts.complaintFiled();
            case "EVIDENCE_COLLECTED" -> texts.complaintEvidence();
            case "TAKEN_IN_CHARGE" -> texts.complaintTaken();
            case "UNDER_INVESTIGATION" -> texts.complaintInvestigated();
            case "CLOSED_UPHELD" -> texts.complaintUpheld();
            case "CLOSED_NOT_UPHELD" -> texts.complaintNotUpheld();
            case "CLOSED_OUTSIDE_SCOPE" -> texts.complaintOutside();
            case "WITHDRAWN" -> texts.complaintWithdrawn();
            default -> texts.complaintMoved();
        };
    }
}
