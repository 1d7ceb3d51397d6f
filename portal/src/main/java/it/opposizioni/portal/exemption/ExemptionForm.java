package it.opposizioni.portal.exemption;

import it.opposizioni.portal.exemption.ExemptionClient.NewExemption;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** From when until when a company may call, as it was typed. */
public final class ExemptionForm {

    /** What is wrong with no date in particular is said beside the company. */
    public static final String COMPANY = "company";

    static final String PERIOD = "period";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    /** The answers to "until when". */
    enum HowLong {
        OPEN,
        MONTH,
        HALF_YEAR,
        YEAR,
        /** The last day is written. */
        DAY;

        static Optional<HowLong> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(code))
                    .findFirst();
        }

        /** @return null where it has no end */
        private LocalDate lastDay(LocalDate first, LocalDate written) {
            return switch (this) {
                case OPEN -> null;
                case MONTH -> first.plusMonths(1).minusDays(1);
                case HALF_YEAR -> first.plusMonths(6).minusDays(1);
                case YEAR -> first.plusYears(1).minusDays(1);
                case DAY -> written;
            };
        }
    }

    private final Form form;
    private final LocalDate today;

    public ExemptionForm(Form form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** An empty one allows for as long as the holder likes: it can always be taken back. */
    public static Form fresh() {
        return Form.empty().with(PERIOD, HowLong.OPEN.name());
    }

    /** How long a company may be allowed to call, with ready answers for those who do not want to count days. */
    public static List<Choice> periods(ExemptionTexts texts) {
        return List.of(
                new Choice(HowLong.OPEN.name(), texts.open(), texts.openHint()),
                Choice.of(HowLong.MONTH.name(), texts.month()),
                Choice.of(HowLong.HALF_YEAR.name(), texts.halfYear()),
                Choice.of(HowLong.YEAR.name(), texts.year()),
                Choice.of(HowLong.DAY.name(), texts.day()));
    }

    public Form checked(ExemptionTexts texts) {
        checkDay(FROM, texts);
        if (howLong().isEmpty()) {
            form.reject(PERIOD, texts.periodMissing());
        }
        checkDay(UNTIL, texts);
        boolean written = !form.value(UNTIL).isEmpty();
        boolean wanted = howLong().filter(HowLong.DAY::equals).isPresent();
        if (wanted && !written) {
            form.reject(UNTIL, texts.untilMissing());
        } else if (written && !wanted) {
            // it would allow more than the day that somebody took the trouble to write
            form.reject(UNTIL, texts.untilNotChosen());
        }
        return form;
    }

    private void checkDay(String field, ExemptionTexts texts) {
        if (form.value(field).isEmpty()) {
            return;
        }
        // a browser's own field for dates shows nothing but ISO
        form.day(field)
                .ifPresentOrElse(day -> form.with(field, day.toString()), () -> form.reject(field, texts.dateWrong()));
    }

    public NewExemption asRequest(UUID operator) {
        LocalDate from = form.day(FROM).orElse(null);
        LocalDate written = form.day(UNTIL).orElse(null);
        return new NewExemption(
                operator,
                from,
                howLong()
                        .map(one -> one.lastDay(from == null ? today : from, written))
                        .orElse(null));
    }

    private Optional<HowLong> howLong() {
        return HowLong.of(form.value(PERIOD));
    }

    /** The field that a refusal of the registry is about. */
    public String fieldOf(String pointer) {
        if (pointer.startsWith("/from")) {
            return FROM;
        }
        if (pointer.startsWith("/until")) {
            return howLong().filter(HowLong.DAY::equals).isPresent() ? UNTIL : PERIOD;
        }
        return COMPANY;
    }
}
