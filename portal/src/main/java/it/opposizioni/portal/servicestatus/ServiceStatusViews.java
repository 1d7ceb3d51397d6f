package it.opposizioni.portal.servicestatus;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.servicepart.ServicePart;
import it.opposizioni.portal.servicestatus.KnownChecks.Reading;
import it.opposizioni.portal.servicestatus.ServiceStatusView.BadDay;
import it.opposizioni.portal.servicestatus.ServiceStatusView.Interruption;
import it.opposizioni.portal.servicestatus.ServiceStatusView.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts checks into words and pictures. */
final class ServiceStatusViews {

    private final Lang lang;
    private final ServiceStatusTexts texts;
    private final Formats formats;
    private final Instant now;
    private final ServiceStatusConfig config;
    private final int days;

    ServiceStatusViews(Lang lang, Instant now, ServiceStatusConfig config) {
        this.lang = lang;
        this.texts = Texts.of(ServiceStatusTexts.class, lang);
        this.formats = Formats.of(lang);
        this.now = now;
        this.config = config;
        this.days = config.days();
    }

    ServiceStatusView of(Reading reading) {
        Instant lastAt = reading.checks().lastAt();
        List<CheckedDay> checked = reading.checks().days();
        List<Outage> outages = reading.checks().outages();
        List<Outage> open =
                outages.stream().filter(outage -> outage.ended() == null).toList();
        List<Part> parts = Stream.of(ServicePart.values())
                .map(part -> part(
                        part,
                        checked.stream().filter(day -> day.part() == part).toList(),
                        open.stream()
                                .filter(outage -> outage.part() == part)
                                .findFirst()
                                .orElse(null)))
                .toList();
        List<Interruption> interruptions =
                outages.stream().map(this::interruption).toList();
        boolean known = reading.current() && !lastAt.isBefore(now.minus(config.recent()));
        return new ServiceStatusView(
                known ? (open.isEmpty() ? texts.allWell() : texts.notAll(names(open))) : texts.unknown(),
                known ? (open.isEmpty() ? "ok" : "bad") : "wait",
                known ? texts.checked(formats.time(lastAt)) : unknown(reading.current(), lastAt),
                !lastAt.equals(Instant.EPOCH),
                days,
                parts,
                interruptions);
    }

    private String unknown(boolean current, Instant lastAt) {
        if (lastAt.equals(Instant.EPOCH)) {
            return current ? texts.never() : texts.unreachableWithout();
        }
        return current ? texts.lastCheck(formats.time(lastAt)) : texts.unreachable(formats.time(lastAt));
    }

    private String names(List<Outage> open) {
        return ServicePart.titles(open.stream().map(Outage::part).toList(), lang);
    }

    private Part part(ServicePart part, List<CheckedDay> checked, Outage open) {
        String title = part.title(lang);
        long checks = checked.stream().mapToLong(CheckedDay::checks).sum();
        long failures = checked.stream().mapToLong(CheckedDay::failures).sum();
        String share = checks == 0 ? "" : texts.share(percent(checks - failures, checks), days);
        return new Part(
                title,
                part.text(lang),
                state(checks, open),
                open != null ? "bad" : checks == 0 ? "wait" : "ok",
                share,
                strip(part, title, checked, checks == 0 ? texts.noChecks() : share),
                bad(checked));
    }

    private String state(long checks, Outage open) {
        if (open != null) {
            return texts.downSince(formats.clock(open.begun()));
        }
        return checks == 0 ? texts.noChecks() : texts.works();
    }

    private DayStrip strip(ServicePart part, String title, List<CheckedDay> checked, String description) {
        LocalDate first = Rome.day(now).minusDays(days - 1L);
        Map<LocalDate, CheckedDay> byDay =
                checked.stream().collect(Collectors.toMap(CheckedDay::day, Function.identity()));
        String id = part.name().toLowerCase(Locale.ROOT);
        return DayStrip.of(id, texts.stripTitle(title, days), description, first, days, byDay);
    }

    private List<BadDay> bad(List<CheckedDay> checked) {
        List<CheckedDay> bad = new ArrayList<>(
                checked.stream().filter(day -> day.failures() > 0).toList());
        bad.sort(Comparator.comparing(CheckedDay::day).reversed());
        // a check a minute
        return bad.stream()
                .map(day -> new BadDay(formats.date(day.day()), length(Duration.ofMinutes(day.failures()))))
                .toList();
    }

    private Interruption interruption(Outage outage) {
        Instant end = outage.ended() == null ? now : outage.ended();
        return new Interruption(
                outage.part().title(lang),
                formats.time(outage.begun()),
                outage.ended() == null ? texts.goesOn() : formats.time(outage.ended()),
                length(Duration.between(outage.begun(), end)));
    }

    private String length(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        return minutes < 60 ? texts.minutes(minutes) : texts.hours(minutes / 60, minutes % 60);
    }

    /** Rounded down: one failed check in a million is no 100 %. */
    private String percent(long good, long all) {
        NumberFormat format = NumberFormat.getInstance(lang.locale());
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(100 * good).divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN));
    }
}
