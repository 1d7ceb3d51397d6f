package it.opposizioni.portal.report;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.callingnumbers.CallingNumberWords;
import it.opposizioni.portal.consultation.ConsultationLines;
import it.opposizioni.portal.i18n.MandateTexts;
import it.opposizioni.portal.i18n.Purposes;
import it.opposizioni.portal.i18n.ReportTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.mandates.MandateView;
import it.opposizioni.portal.neighbours.CallingClient;
import it.opposizioni.portal.neighbours.CampaignClient;
import it.opposizioni.portal.neighbours.CampaignClient.Campaign;
import it.opposizioni.portal.neighbours.CompanyClient.Company;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.neighbours.ConsultationClient.Consultation;
import it.opposizioni.portal.neighbours.Listing;
import it.opposizioni.portal.neighbours.MandateClient;
import it.opposizioni.portal.neighbours.MandateClient.Mandate;
import it.opposizioni.portal.neighbours.ObligationClient;
import it.opposizioni.portal.neighbours.ObligationClient.Obligation;
import it.opposizioni.portal.obligations.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts a report together from what the services answer. */
@ApplicationScoped
class Reports {

    private final Page page;
    private final ConsultationLines lines;
    private final CampaignClient campaigns;
    private final ConsultationClient consultations;
    private final CallingClient numbers;
    private final MandateClient mandates;
    private final ObligationClient obligations;
    private final Clock clock;

    Reports(
            Page page,
            ConsultationLines lines,
            @RestClient CampaignClient campaigns,
            @RestClient ConsultationClient consultations,
            @RestClient CallingClient numbers,
            @RestClient MandateClient mandates,
            @RestClient ObligationClient obligations,
            Clock clock) {
        this.page = page;
        this.lines = lines;
        this.campaigns = campaigns;
        this.consultations = consultations;
        this.numbers = numbers;
        this.mandates = mandates;
        this.obligations = obligations;
        this.clock = clock;
    }

    Report of(Company company, ReportDays days) {
        Formats formats = page.formats();
        ReportTexts texts = Texts.of(ReportTexts.class, page.lang());
        List<Consultation> consulted = Listing.all((cursor, limit) -> {
            ConsultationClient.Consultations found =
                    consultations.consultations(null, List.of(), null, null, cursor, limit);
            return new Listing.Part<>(found.items(), found.next());
        });
        List<Obligation> duties = obligations.between(days.from(), days.to()).items().stream()
                .filter(o -> !Duty.isEnding(o))
                .sorted(Comparator.comparing(Obligation::due))
                .toList();
        return new Report(
                company.name(),
                texts.period(formats.date(days.from()), formats.date(days.to())),
                texts.made(formats.time(clock.instant())),
                consulted.stream()
                        .filter(c -> days.has(day(c.sealedAt())))
                        .map(this::sealed)
                        .toList(),
                campaigns(days, consulted, texts),
                duties.stream().map(o -> Duty.of(o, page.lang())).toList(),
                summary(duties, texts),
                numbers(),
                mandates(company.id(), days));
    }

    private Report.Sealed sealed(Consultation c) {
        Formats formats = page.formats();
        return new Report.Sealed(
                lines.named(c, c.sealedAt()),
                c.purpose() == null ? "" : Purposes.purpose(c.purpose(), page.lang()),
                formats.amount(c.received()),
                formats.amount(c.callable()),
                formats.amount(c.opposed()),
                formats.date(c.lastValidDay()),
                Optional.ofNullable(c.receiptCode()).map(Reports::spaced).orElse(""));
    }

    /** As it is printed on the receipt: XXXX-XXXX-XXXX-XXXX. */
    private static String spaced(String code) {
        return code.contains("-") ? code : code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private List<Report.Opened> campaigns(ReportDays days, List<Consultation> consulted, ReportTexts texts) {
        List<Campaign> all = Listing.all((cursor, limit) -> {
            CampaignClient.Campaigns found = campaigns.campaigns(List.of(), cursor, limit);
            return new Listing.Part<>(found.items(), found.next());
        });
        return all.stream()
                .filter(campaign -> days.has(day(campaign.openedAt())))
                .map(campaign -> new Report.Opened(
                        campaign.name(),
                        page.formats().time(campaign.openedAt()),
                        proof(campaign, consulted).map(this::words).orElse(texts.proofNone())))
                .toList();
    }

    /** The last list for the campaign that was sealed when it was opened; a quick check opens none. */
    private static Optional<Consultation> proof(Campaign campaign, List<Consultation> consulted) {
        return consulted.stream()
                .filter(c -> !c.isQuickCheck() && Objects.equals(campaign.id(), c.campaignId()))
                .filter(c -> c.sealedAt() != null && !c.sealedAt().isAfter(campaign.openedAt()))
                .max(Comparator.comparing(Consultation::sealedAt));
    }

    private String words(Consultation c) {
        String when = page.formats().time(c.sealedAt());
        return c.receiptCode() == null ? when : spaced(c.receiptCode()) + ", " + when;
    }

    private static String summary(List<Obligation> duties, ReportTexts texts) {
        return String.join(
                ", ",
                texts.onTime(count(duties, "DONE")),
                texts.late(count(duties, "LATE")),
                texts.missed(count(duties, "MISSED")));
    }

    private static long count(List<Obligation> duties, String state) {
        return duties.stream().filter(duty -> state.equals(duty.state())).count();
    }

    private List<String> numbers() {
        CallingNumberWords words = CallingNumberWords.in(page.lang());
        List<CallingClient.CallingNumber> declared = Listing.all((cursor, limit) -> {
            CallingClient.CallingNumbers found = numbers.list(cursor, limit);
            return new Listing.Part<>(found.items(), found.next());
        });
        return declared.stream()
                .filter(number -> "DECLARED".equals(number.state()) || "SUSPENDED".equals(number.state()))
                .map(words::numbers)
                .toList();
    }

    private List<MandateView> mandates(UUID own, ReportDays days) {
        MandateTexts texts = Texts.of(MandateTexts.class, page.lang());
        List<Mandate> all = Listing.all((cursor, limit) -> {
            MandateClient.Mandates found = mandates.list(cursor, limit);
            return new Listing.Part<>(found.items(), found.next());
        });
        return all.stream()
                .filter(mandate -> mandate.agreedAt() != null)
                .filter(mandate -> !mandate.from().isAfter(days.to()))
                .filter(mandate -> mandate.until() == null || !mandate.until().isBefore(days.from()))
                .map(mandate -> MandateView.of(mandate, own, texts, page.formats()))
                .toList();
    }

    private static LocalDate day(Instant instant) {
        return instant == null ? null : Rome.day(instant);
    }
}
