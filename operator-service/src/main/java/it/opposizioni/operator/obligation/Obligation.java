package it.opposizioni.operator.obligation;

import it.opposizioni.kit.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/**
 * What an operator has to do, with its state on a day.
 *
 * @param id the same whenever it is worked out
 * @param due the last day on which it can be done
 * @param month of the monthly duty; else null
 * @param campaign of the others; else null
 */
record Obligation(
        UUID id, ObligationKind kind, LocalDate due, ObligationState state, YearMonth month, RunningCampaign campaign) {

    static final Comparator<Obligation> BY_DAY = Comparator.comparing(Obligation::due)
            .thenComparing(Obligation::kind)
            .thenComparing(Obligation::id);

    static Obligation monthly(UUID operatorId, YearMonth month, ObligationState state) {
        UUID id = id(operatorId + " " + ObligationKind.MONTHLY_UPDATE + " " + month);
        return new Obligation(id, ObligationKind.MONTHLY_UPDATE, month.atEndOfMonth(), state, month, null);
    }

    static Obligation of(ObligationKind kind, RunningCampaign campaign, ObligationState state) {
        UUID id = id(kind + " " + campaign.id() + " " + campaign.consultationId());
        return new Obligation(id, kind, campaign.lastDay(), state, null, campaign);
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }

    Text title() {
        return month == null
                ? kind.title().with(campaign.name())
                : Text.of(
                        kind.title().it().formatted(nameOf(month, Locale.ITALIAN)),
                        kind.title().en().formatted(nameOf(month, Locale.ENGLISH)));
    }

    private static String nameOf(YearMonth month, Locale locale) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }
}
