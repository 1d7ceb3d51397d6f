package it.opposizioni.portal.report;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.callingnumbers.CallingNumberClient;
import it.opposizioni.portal.callingnumbers.CallingNumberLabels;
import it.opposizioni.portal.campaign.CampaignClient;
import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.campaign.PurposeLabels;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.consultation.ConsultationClient;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.consultation.ConsultationRows;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.mandates.MandateClient;
import it.opposizioni.portal.mandates.MandateClient.Mandate;
import it.opposizioni.portal.mandates.MandateTexts;
import it.opposizioni.portal.mandates.MandateView;
import it.opposizioni.portal.obligations.Duty;
import it.opposizioni.portal.obligations.ObligationClient;
import it.opposizioni.portal.obligations.ObligationClient.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts a report together from what the services answer. */
@ApplicationScoped
class Reports {

    /** Of a hundred consultations each. */
    private static final int MOST_PAGES = 5;

    private static final int MOST_CAMPAIGNS = 500;

    private static final List<String> OPENED = List.of("OPEN", "CLOSED");

    private final Page page;
    private final ConsultationRows lines;
    private final CampaignClient campaigns;
    private final ConsultationClient consultations;
    private final CallingNumberClient numbers;
    private final MandateClient mandates;
    private final ObligationClient obligations;
    private final Clock clock;

    Reports(
            Page page,
            ConsultationRows lines,
            @RestClient CampaignClient campaigns,
            @RestClient ConsultationClient consultations,
            @RestClient CallingNumberClient numbers,
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

    Report of(Company company, ReportPeriod days) {
        Formats formats = page.formats();
        ReportTexts texts = Texts.of(ReportTexts.class, page.lang());
        Listing<Consultation> lists = consulted(ConsultationClient.LIST, days);
        Listing<Consultation> checks = consulted(ConsultationClient.NUMBER_CHECK, days);
        List<Obligation> duties = obligations.between(days.from(), days.to()).items().stream()
                .filter(o -> !Duty.isEnding(o))
                .sorted(Comparator.comparing(Obligation::due))
                .toList();
        List<Report.Opened> opened = campaigns(days, lists.items(), texts);
        return new Report(
                company.name(),
                texts.period(formats.date(days.from()), formats.date(days.to())),
                texts.made(formats.time(clock.instant())),
                lists.items().stream().map(this::sealed).toList(),
                lists.more() ? texts.moreLists(formats.amount(lists.items().size())) : "",
                checks(checks, texts),
                opened,
                opened.size() == MOST_CAMPAIGNS ? texts.moreCampaigns(formats.amount(MOST_CAMPAIGNS)) : "",
                duties.stream().map(o -> Duty.of(o, page.lang())).toList(),
                summary(duties, texts),
                numbers(),
                mandates(company.id(), days));
    }

    /** A document of more rows would take minutes to be made, and more memory than there is. */
    private Listing<Consultation> consulted(String kind, ReportPeriod days) {
        return Listing.beginning(
                MOST_PAGES, (cursor, limit) -> consultations.sealed(kind, days.from(), days.to(), cursor, limit));
    }

    private String checks(Listing<Consultation> checks, ReportTexts texts) {
        String amount = page.formats().amount(checks.items().size());
        return checks.items().isEmpty() ? "" : checks.more() ? texts.moreChecks(amount) : texts.checks(amount);
    }

    private Report.Sealed sealed(Consultation c) {
        Formats formats = page.formats();
        return new Report.Sealed(
                lines.named(c, c.sealedAt()),
                c.purpose() == null ? "" : PurposeLabels.purpose(c.purpose(), page.lang()),
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

    private List<Report.Opened> campaigns(ReportPeriod days, List<Consultation> lists, ReportTexts texts) {
        List<Campaign> all = Listing.all((cursor, limit) -> campaigns.campaigns(OPENED, cursor, limit));
        Map<UUID, Consultation> known = new HashMap<>();
        lists.forEach(list -> known.put(list.id(), list));
        return all.stream()
                .filter(campaign -> days.has(day(campaign.openedAt())))
                .limit(MOST_CAMPAIGNS)
                .map(campaign -> new Report.Opened(
                        campaign.name(),
                        page.formats().time(campaign.openedAt()),
                        proof(campaign.openedWith(), known).map(this::words).orElse(texts.proofNone())))
                .toList();
    }

    /** The list that the campaign was opened on: sealed in these days, or before. */
    private Optional<Consultation> proof(UUID id, Map<UUID, Consultation> known) {
        return Optional.ofNullable(id).map(list -> known.computeIfAbsent(list, consultations::consultation));
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
        CallingNumberLabels words = CallingNumberLabels.in(page.lang());
        List<CallingNumberClient.CallingNumber> declared = Listing.all((cursor, limit) -> numbers.list(cursor, limit));
        return declared.stream()
                .filter(number -> "DECLARED".equals(number.state()) || "SUSPENDED".equals(number.state()))
                .map(words::numbers)
                .toList();
    }

    private List<MandateView> mandates(UUID own, ReportPeriod days) {
        MandateTexts texts = Texts.of(MandateTexts.class, page.lang());
        List<Mandate> all = Listing.all((cursor, limit) -> mandates.list(null, cursor, limit));
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
