package it.opposizioni.portal.numbernews;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.LegalPeriods;
import it.opposizioni.portal.sending.Letter;
import java.util.List;

/** The letters about many numbers, in one language. Numbers are masked, or only counted. */
final class DigestLetters {

    /** As in the letters to people. */
    private static final int FEW = 5;

    /** More numbers are named where the protection has ended: the holder of many lines must find out which. */
    private static final int MANY = 100;

    private final DigestTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private DigestLetters(Lang lang) {
        this.texts = Texts.of(DigestTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static DigestLetters in(Lang lang) {
        return new DigestLetters(lang);
    }

    /**
     * @param kind the event's name: {@code opposition-activated}
     * @param reason why the oppositions ended, or whose permission did; empty for all that needs none, and for a company without a name
     */
    Letter of(String kind, String reason, Digest digest) {
        String date = formats.date(digest.at());
        return switch (kind) {
            case "opposition-activated" ->
                letter(
                        digest,
                        FEW,
                        texts.activatedTitle(),
                        texts.activated1(date),
                        texts.activated2(LegalPeriods.configured().activationDays()),
                        texts.activated3());
            case "opposition-post-activated" ->
                letter(
                        digest,
                        FEW,
                        texts.postActivatedTitle(),
                        texts.postActivated1(date),
                        texts.postActivated2(LegalPeriods.configured().postActivationDays()));
            case "opposition-withdrawn" ->
                letter(
                        digest,
                        MANY,
                        texts.withdrawnTitle(),
                        whyEnded(reason, date),
                        texts.permissions(),
                        texts.notYou());
            case "exemption-expired" -> permissionOver(reason, digest);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Like where the protection has ended: who wants to give the permission again must find out to which numbers. */
    private Letter permissionOver(String operatorName, Digest digest) {
        String company = operatorName.isEmpty() ? texts.unnamed() : operatorName;
        LegalPeriods periods = LegalPeriods.configured();
        Letter letter = letter(
                digest,
                MANY,
                texts.permissionOverTitle(),
                texts.permissionOver1(company, formats.lastDay(digest.at())),
                texts.permissionOver2(periods.consultationDays(), periods.postalConsultationDays()),
                texts.permissionOver3());
        return letter.about(company + ": " + letter.about());
    }

    private String whyEnded(String reason, String date) {
        return switch (reason) {
            case "HOLDER_CHANGED" -> texts.withdrawnByLine(date);
            case "LINE_CEASED" -> texts.withdrawnByCompany(date);
            default -> texts.withdrawnByHolder(date);
        };
    }

    /** @param named how many numbers are named; more are counted */
    private Letter letter(Digest digest, int named, String title, String... paragraphs) {
        String howMany = formats.amount(digest.numbers().size());
        List<String> masked = digest.numbers().stream().map(PhoneNumber::masked).toList();
        List<Letter.Fact> facts = digest.hasMoreThan(named)
                ? List.of(new Letter.Fact(fields.numbers(), howMany))
                : masked.stream()
                        .map(number -> new Letter.Fact(fields.number(), number))
                        .toList();
        return new Letter(title, List.of(paragraphs), facts)
                .about(digest.hasMoreThan(FEW) ? texts.manyNumbers(howMany) : String.join(", ", masked));
    }
}
