package it.opposizioni.portal.letters;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letter that confirms a registration to a person, in one language. Numbers are masked. */
final class RegistrationLetters {

    /** A list that came to the desk may have a thousand. */
    private static final int MOST_NAMED = 5;

    private final PersonLetterTexts texts;
    private final FieldTexts fields;
    private final Formats formats;

    private RegistrationLetters(Lang lang) {
        this.texts = Texts.of(PersonLetterTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static RegistrationLetters in(Lang lang) {
        return new RegistrationLetters(lang);
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

    Letter recorded(Recorded recorded) {
        List<String> words = new ArrayList<>(List.of(texts.recorded1()));
        recorded.active("TELEPHONE").ifPresent(at -> words.add(calls(recorded, at)));
        recorded.active("POST").ifPresent(at -> words.add(post(recorded, at)));
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

    /** A number that was carried over may be active already: there is nothing to wait for then. */
    private String calls(Recorded recorded, Instant active) {
        return active.isAfter(recorded.recordedAt())
                ? texts.recorded2(dateAndDays(recorded, active))
                : texts.recordedActive(formats.date(active));
    }

    private String post(Recorded recorded, Instant active) {
        return active.isAfter(recorded.recordedAt())
                ? texts.recordedPost(dateAndDays(recorded, active))
                : texts.recordedPostActive(formats.date(active));
    }

    /** One that has waited elsewhere for most of the time may be active tonight: there are no full days to count. */
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
}
