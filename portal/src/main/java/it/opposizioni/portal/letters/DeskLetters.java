package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;

/** The letters to a person about what it asked for at the desk, in one language. Numbers are masked. */
final class DeskLetters {

    private static final String MEDIUM_WITHDRAWAL = "MEDIUM_WITHDRAWAL";

    private final PersonLetterTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private DeskLetters(Lang lang) {
        this.texts = Texts.of(PersonLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static DeskLetters in(Lang lang) {
        return new DeskLetters(lang);
    }

    /**
     * What came to the desk.
     *
     * @param medium of a withdrawal of one medium, that one; null of all others
     * @param organisation false also in an event of the release before
     * @param email null when none is known
     */
    record DeskRecorded(
            String kind,
            PhoneNumber number,
            String medium,
            Instant receivedAt,
            String holder,
            String name,
            boolean organisation,
            String email,
            String language) {

        boolean isOfWithdrawal() {
            return kind.equals("WITHDRAWAL") || kind.equals(MEDIUM_WITHDRAWAL);
        }
    }

    /** What a second registrar has refused. @param kind EXEMPTION, MEDIUM_WITHDRAWAL or WITHDRAWAL; null, in an event of the release before, for the latter */
    record DeskRejected(String kind, PhoneNumber number, Instant receivedAt, String reason, String holder) {

        boolean isOfExemption() {
            return "EXEMPTION".equals(kind);
        }

        boolean isOfMedium() {
            return MEDIUM_WITHDRAWAL.equals(kind);
        }
    }

    Letter received(DeskRecorded recorded) {
        return PersonLetters.aboutNumber(
                fields,
                receivedTitle(recorded),
                recorded.number(),
                texts.deskReceived1(formats.date(recorded.receivedAt())),
                texts.withdrawn2());
    }

    private String receivedTitle(DeskRecorded recorded) {
        if (!recorded.kind().equals(MEDIUM_WITHDRAWAL)) {
            return texts.deskReceivedTitle();
        }
        return "POST".equals(recorded.medium()) ? texts.deskPostReceivedTitle() : texts.deskCallsReceivedTitle();
    }

    Letter rejected(DeskRejected rejected) {
        if (rejected.isOfExemption()) {
            return PersonLetters.aboutNumber(
                    fields,
                    texts.deskExemptionRejectedTitle(),
                    rejected.number(),
                    texts.deskExemptionRejected1(formats.date(rejected.receivedAt())),
                    texts.deskRejected2(rejected.reason()),
                    texts.deskExemptionRejected3());
        }
        if (rejected.isOfMedium()) {
            return PersonLetters.aboutNumber(
                    fields,
                    texts.deskMediumRejectedTitle(),
                    rejected.number(),
                    texts.deskMediumRejected1(formats.date(rejected.receivedAt())),
                    texts.deskRejected2(rejected.reason()),
                    texts.deskExemptionRejected3());
        }
        return PersonLetters.aboutNumber(
                fields,
                texts.deskRejectedTitle(),
                rejected.number(),
                texts.deskRejected1(formats.date(rejected.receivedAt())),
                texts.deskRejected2(rejected.reason()),
                texts.deskRejected3());
    }
}
