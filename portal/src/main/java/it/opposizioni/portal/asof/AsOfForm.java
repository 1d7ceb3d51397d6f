package it.opposizioni.portal.asof;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.asof.AsOfClient.Question;
import it.opposizioni.portal.complaint.FilingTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.moment.TypedMoment;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The question as its page's address has it, so that it can be kept and sent on. It names neither a number nor a person.
 *
 * @param moment day and hour, as typed
 * @param asked whether anything was asked yet
 */
record AsOfForm(Form form, TypedMoment moment, boolean asked) {

    static final String CALLS = "TELEPHONE";
    static final String POST = "POST";

    static AsOfForm of(MultivaluedMap<String, String> query) {
        Form form = Form.of(query);
        if (form.value("medium").isEmpty()) {
            form.with("medium", CALLS);
        }
        TypedMoment moment = new TypedMoment(form.value("date"), form.value("time"), form.value("season"));
        return new AsOfForm(form, moment, query.containsKey("date"));
    }

    /** Beside each field, what is wrong with it; empty then. */
    Optional<Question> question(Instant now, Page page) {
        FilingTexts dates = Texts.of(FilingTexts.class, page.lang());
        AsOfTexts texts = Texts.of(AsOfTexts.class, page.lang());
        checkMoment(now, dates, texts);
        Optional<LocalDate> known = form.day("known");
        if (known.isEmpty() && !form.value("known").isEmpty()) {
            form.reject("known", dates.dateUnreadable());
        } else if (known.filter(day -> day.isAfter(Rome.day(now))).isPresent()) {
            form.reject("known", dates.inFuture());
        }
        if (form.isWrong()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                null,
                moment.at().orElseThrow().toInstant(),
                // today's knowledge is all that is known by now
                known.filter(day -> day.isBefore(Rome.day(now)))
                        .map(AsOfForm::lastInstant)
                        .orElse(null),
                form.id("company").orElse(null),
                form.has("medium", POST) ? POST : CALLS));
    }

    private static Instant lastInstant(LocalDate day) {
        return Rome.endOf(day).minusMillis(1);
    }

    private void checkMoment(Instant now, FilingTexts dates, AsOfTexts texts) {
        if (moment.date().isEmpty()) {
            form.reject("date", texts.dateMissing());
        } else if (moment.day().isEmpty()) {
            form.reject("date", dates.dateUnreadable());
        } else if (moment.day().get().isAfter(Rome.day(now))) {
            form.reject("date", dates.inFuture());
        }
        if (moment.time().isEmpty()) {
            form.reject("time", texts.timeMissing());
        } else if (moment.hour().isEmpty()) {
            form.reject("time", dates.timeUnreadable());
        } else if (moment.wasLeftOut()) {
            form.reject("time", dates.timeLeftOut());
        } else if (moment.cameTwice() && moment.at().isEmpty()) {
            form.reject("season", dates.timeTwice());
        } else if (moment.at().filter(at -> at.toInstant().isAfter(now)).isPresent()) {
            form.reject("time", dates.timeInFuture());
        }
    }

    /** To say which of two hours is meant; none where that is clear. */
    List<Choice> seasons(Page page) {
        if (!moment.cameTwice()) {
            return List.of();
        }
        FilingTexts dates = Texts.of(FilingTexts.class, page.lang());
        return List.of(
                Choice.of(TypedMoment.SUMMER, dates.firstOfTwo()), Choice.of(TypedMoment.WINTER, dates.secondOfTwo()));
    }
}
