package it.opposizioni.portal.incident;

import it.opposizioni.portal.incident.Incident.Window;
import it.opposizioni.portal.incident.Incident.Words;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.moment.TypedMoment;
import it.opposizioni.portal.servicepart.ServicePart;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the registrar writes, and says what is missing: nothing is told in one language alone. */
final class IncidentForm {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 2_000;
    private static final Duration LONGEST_WORK = Duration.ofDays(14);

    private final Form form;
    private final IncidentTexts texts;
    private final Formats formats;

    IncidentForm(Form form, IncidentTexts texts, Formats formats) {
        this.form = form;
        this.texts = texts;
        this.formats = formats;
    }

    void checkTitle() {
        check("titleIt", LONGEST_TITLE, texts.titleMissing());
        check("titleEn", LONGEST_TITLE, texts.englishTitleMissing());
    }

    void checkText() {
        check("textIt", LONGEST_TEXT, texts.textMissing());
        check("textEn", LONGEST_TEXT, texts.englishTextMissing());
    }

    /** From when until when; what is over when it is announced, or lasts weeks, is a slip of the pen. */
    void checkWindow(Instant now) {
        checkTime("from");
        checkTime("until");
        if (at("from").isPresent() && at("until").isPresent()) {
            Window window = window();
            if (!window.until().isAfter(now)) {
                form.reject("untilDay", texts.windowOver());
            } else if (!window.from().isBefore(window.until())) {
                form.reject("untilDay", texts.windowBackwards());
            } else if (window.from().plus(LONGEST_WORK).isBefore(window.until())) {
                form.reject("untilDay", texts.windowTooLong(LONGEST_WORK.toDays()));
            }
        }
    }

    private void checkTime(String end) {
        if (form.day(end + "Day").isEmpty()) {
            form.reject(end + "Day", texts.dayMissing());
        }
        if (form.time(end + "Time").isEmpty()) {
            form.reject(end + "Time", texts.timeMissing());
        } else if (moment(end).wasLeftOut()) {
            form.reject(end + "Time", texts.timeLeftOut());
        }
    }

    Window window() {
        return new Window(at("from").orElseThrow(), at("until").orElseThrow());
    }

    private Optional<Instant> at(String end) {
        return form.day(end + "Day").flatMap(_ -> moment(end).at()).map(OffsetDateTime::toInstant);
    }

    /** Of an hour that comes twice it is the first. */
    private TypedMoment moment(String end) {
        return new TypedMoment(form.value(end + "Day"), form.value(end + "Time"), TypedMoment.SUMMER);
    }

    /** A form that a newer copy of the site has shown may name a part that this one does not know. */
    void checkParts() {
        Set<String> known = Stream.of(ServicePart.values()).map(Enum::name).collect(Collectors.toSet());
        if (!known.containsAll(form.all("part"))) {
            form.reject("part", texts.partUnknown());
        }
    }

    /** What it is about; none for the whole service. */
    Set<ServicePart> parts() {
        return Stream.of(ServicePart.values())
                .filter(part -> form.has("part", part.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void check(String field, int longest, String missing) {
        if (form.value(field).isEmpty()) {
            form.reject(field, missing);
        } else if (form.value(field).length() > longest) {
            form.reject(field, texts.tooLong(formats.amount(longest)));
        }
    }

    Words title() {
        return new Words(form.value("titleIt"), form.value("titleEn"));
    }

    Words text() {
        return new Words(form.value("textIt"), form.value("textEn"));
    }
}
