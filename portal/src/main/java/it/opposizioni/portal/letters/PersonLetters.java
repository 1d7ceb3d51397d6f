package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import it.opposizioni.portal.letters.CorrespondentLetters.Correspondent;
import it.opposizioni.portal.letters.RegistrationLetters.Recorded.Medium;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The letters to a person about what becomes of an opposition, in one language. Numbers are masked. */
final class PersonLetters {

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

    /** Media of an opposition changed; what was added is told to a holder by the registration that brought it. */
    record MediaChanged(
            PhoneNumber number,
            Instant changedAt,
            List<String> added,
            List<String> dropped,
            List<Medium> dates,
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

    /** Consents given before {@code renewedAt} no longer count. @param listId as of {@link WithdrawalAsked} */
    record Renewed(PhoneNumber number, Instant renewedAt, String holder, UUID listId) {}

    /**
     * @param dueAt when the number leaves the register, unless that is undone
     * @param correspondent who registered it without an account; null where somebody holds it, or nobody is written to
     * @param listId the request of an organisation about many numbers, which has a letter of its own; null for what was asked for this one, and in
     *     events of the release before
     */
    record WithdrawalAsked(
            PhoneNumber number,
            Instant askedAt,
            Instant dueAt,
            String holder,
            Correspondent correspondent,
            UUID listId) {

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

    /** @param listId as of {@link WithdrawalAsked} */
    record WithdrawalUndone(PhoneNumber number, Instant undoneAt, String holder, UUID listId) {}

    /** An opposition that ended. */
    record Withdrawn(PhoneNumber number, Instant withdrawnAt, String holder, String reason) {

        /** Whether the line is another person's now. */
        boolean isPassedOn() {
            return "HOLDER_CHANGED".equals(reason);
        }
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

    Letter mediumWithdrawn(MediaChanged changed) {
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
                texts.renewed1(formats.time(renewed.renewedAt())),
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
                endedTitle(withdrawn),
                withdrawn.number(),
                whyEnded(withdrawn),
                texts.withdrawnPermissions(),
                whatIfNot(withdrawn));
    }

    /** What another person has proved may be in the register, in that person's name. */
    String endedTitle(Withdrawn withdrawn) {
        return withdrawn.isPassedOn() ? texts.passedOnTitle() : texts.withdrawnTitle();
    }

    /** What to do about an end that is not right. */
    String whatIfNot(Withdrawn withdrawn) {
        return withdrawn.isPassedOn() ? texts.withdrawnByMistake() : texts.withdrawn2();
    }

    String whyEnded(Withdrawn withdrawn) {
        String date = formats.date(withdrawn.withdrawnAt());
        return switch (String.valueOf(withdrawn.reason())) {
            case "HOLDER_CHANGED" -> texts.withdrawnByLine(date);
            case "LINE_CEASED" -> texts.withdrawnByCompany(date);
            default -> texts.withdrawnByHolder(date);
        };
    }

    private Letter aboutNumber(String title, PhoneNumber number, String... paragraphs) {
        return aboutNumber(fields, title, number, paragraphs);
    }

    /** A letter that is told from others of its title by its number. */
    static Letter aboutNumber(FieldTexts fields, String title, PhoneNumber number, String... paragraphs) {
        return new Letter(title, List.of(paragraphs), List.of(new Letter.Fact(fields.number(), number.masked())))
                .about(number.masked());
    }
}
