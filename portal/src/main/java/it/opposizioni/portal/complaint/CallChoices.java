package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.moment.TypedMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What one chooses from on the page of the calls.
 *
 * @param numbers the person's own, and another one; empty when none is known
 * @param days today, yesterday and another one; their values are dates, so that midnight changes none
 * @param parts of a day, for who does not know the time
 */
public record CallChoices(
        List<Choice> numbers,
        List<Choice> callers,
        List<Choice> days,
        List<Choice> seasons,
        Map<String, String> parts,
        List<Place> places) {

    /** @param twice the hour that was typed came twice, so that one has to say which */
    public record Place(int index, boolean twice) {}

    /**
     * Makes the choices, and turns what the form has, typed or kept, into the answers that are chosen.
     *
     * @param own the person's registered numbers
     * @param count of calls on the page
     */
    public static CallChoices in(
            Form form, List<String> own, int count, LocalDate today, FilingTexts texts, Formats formats) {
        chooseNumber(form, own);
        List<Choice> days = List.of(
                Choice.of(today.toString(), texts.today(formats.date(today))),
                Choice.of(today.minusDays(1).toString(), texts.yesterday(formats.date(today.minusDays(1)))),
                Choice.of(CallsForm.OTHER, texts.otherDay()));
        List<Place> places = IntStream.range(0, count)
                .mapToObj(i -> {
                    chooseDay(form, i, days);
                    return new Place(i, CallsForm.read(form, i).cameTwice());
                })
                .toList();
        List<Choice> callers = List.of(
                Choice.of(CallsForm.SHOWN, texts.shown()),
                Choice.of(CallsForm.WITHHELD, texts.withheld()),
                Choice.of(CallsForm.UNKNOWN, texts.numberUnknown()));
        List<Choice> seasons = List.of(
                Choice.of(TypedMoment.SUMMER, texts.firstOfTwo()), Choice.of(TypedMoment.WINTER, texts.secondOfTwo()));
        return new CallChoices(numbers(own, texts), callers, days, seasons, formats.partsOfDay(), places);
    }

    private static List<Choice> numbers(List<String> own, FilingTexts texts) {
        if (own.isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        own.forEach(number -> choices.add(Choice.of(plain(number), number)));
        choices.add(Choice.of(CallsForm.OTHER, texts.otherNumber()));
        return choices;
    }

    private static void chooseNumber(Form form, List<String> own) {
        String called = CallsForm.called(form);
        if (own.isEmpty()) {
            form.with("calledNumber", called);
        } else if (!called.isEmpty()) {
            own.stream()
                    .filter(number -> isSame(number, called))
                    .findFirst()
                    .ifPresentOrElse(
                            number -> form.with("calledNumber", plain(number)).with("otherNumber", ""),
                            () -> form.with("calledNumber", CallsForm.OTHER).with("otherNumber", called));
        }
    }

    /** Part of an id, which has no blanks. */
    private static String plain(String number) {
        return PhoneNumber.tryParse(number).map(PhoneNumber::e164).orElse(number);
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || PhoneNumber.tryParse(one)
                        .filter(number -> PhoneNumber.tryParse(other)
                                .filter(number::equals)
                                .isPresent())
                        .isPresent();
    }

    private static boolean isAmong(List<Choice> days, String date) {
        return days.stream().anyMatch(day -> day.value().equals(date));
    }

    /** A date that is one of the choices is chosen there; another one stays where it was typed. */
    private static void chooseDay(Form form, int place, List<Choice> days) {
        String chosen = form.value("day" + place);
        if (form.day("day" + place).isPresent()) {
            // shown before midnight, it may be the day before yesterday now
            if (!isAmong(days, chosen)) {
                form.with("day" + place, CallsForm.OTHER).with("date" + place, chosen);
            }
            return;
        }
        String date = form.value("date" + place);
        if (isAmong(days, date)) {
            form.with("day" + place, date).with("date" + place, "");
        } else if (!date.isEmpty()) {
            form.with("day" + place, CallsForm.OTHER);
        }
    }
}
