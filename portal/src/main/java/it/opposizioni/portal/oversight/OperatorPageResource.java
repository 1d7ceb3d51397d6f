package it.opposizioni.portal.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.chart.LineChart;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OperatorLabels;
import it.opposizioni.portal.obligations.Duty;
import it.opposizioni.portal.obligations.ObligationClient;
import it.opposizioni.portal.trend.TrendClient;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One operator before the authority: complaints beside consultations, duties, declared numbers, and its cases. */
@Path("/authority/operators/{id}")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class OperatorPageResource extends PageResource {

    private static final int MONTHS = 12;
    private static final int MOST_CASES = 50;

    @CheckedTemplate(basePath = "oversight")
    static class Templates {
        /**
         * @param listed its entry in the directory; null when it has none
         * @param complaints by month; null when their service does not answer, as {@code cases}
         * @param lists by month; null when they cannot be had now, as {@code duties}
         * @param moreCases there are more than are shown
         */
        static native TemplateInstance operator(
                CompanyClient.Company company,
                OperatorLabels states,
                CompanyClient.Listed listed,
                LineChart complaints,
                LineChart lists,
                List<MonthRow> months,
                List<CaseClient.Summary> cases,
                boolean moreCases,
                CaseLabels words,
                List<Duty> duties);

        private Templates() {}
    }

    private final CompanyClient companies;
    private final OversightClient oversight;
    private final TrendClient trends;
    private final CaseClient cases;
    private final Clock clock;

    OperatorPageResource(
            Page page,
            @RestClient CompanyClient companies,
            @RestClient OversightClient oversight,
            @RestClient TrendClient trends,
            @RestClient CaseClient cases,
            Clock clock) {
        super(page);
        this.companies = companies;
        this.oversight = oversight;
        this.trends = trends;
        this.cases = cases;
        this.clock = clock;
    }

    @GET
    public TemplateInstance operator(@PathParam("id") UUID id) {
        CompanyClient.Company company = companies.one(id);
        LocalDate today = Rome.day(clock.instant());
        YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1L);
        PageSection<CaseClient.Summaries> ofCases = PageSection.of(() ->
                cases.cases(CaseClient.NOT_MERGED, null, null, id.toString(), null, null, null, null, MOST_CASES));
        CaseClient.Summaries found = ofCases.value();
        TrendClient.Trend trend = ofCases.then(() -> trends.ofOperator(id, first.atDay(1), today, "MONTH"))
                .value();
        OversightClient.Activity activity =
                PageSection.of(() -> oversight.activity(id)).value();
        ObligationClient.Obligations duties =
                PageSection.of(() -> oversight.obligations(id)).value();
        List<MonthRow> months =
                MonthRow.of(first, MONTHS, trend, activity, page.lang().locale());
        OversightTexts texts = texts(OversightTexts.class);
        return Templates.operator(
                company,
                OperatorLabels.in(page.lang()),
                listed(id),
                trend == null ? null : chart("chart-complaints", texts.complaints(), months, MonthRow::complaints),
                activity == null ? null : chart("chart-lists", texts.lists(), months, MonthRow::lists),
                months,
                found == null ? null : found.items(),
                found != null && found.next() != null,
                CaseLabels.in(page.lang()),
                duties == null
                        ? null
                        : duties.items().stream()
                                .map(each -> Duty.of(each, page.lang()))
                                .toList());
    }

    /** An operator that has never been approved is not in the directory. */
    private CompanyClient.Listed listed(UUID id) {
        try {
            return PageSection.of(() -> companies.listed(id)).value();
        } catch (UpstreamException e) {
            if (e.status() != 404) {
                throw e;
            }
            return null;
        }
    }

    private LineChart chart(String id, String title, List<MonthRow> months, Function<MonthRow, Long> value) {
        List<Long> values = months.stream()
                .map(value)
                .map(each -> Objects.requireNonNullElse(each, 0L))
                .toList();
        String description = title + ": " + months.getFirst().month() + " – "
                + months.getLast().month();
        return LineChart.of(
                id,
                title,
                description,
                values,
                page.formats()::amount,
                months.getFirst().month(),
                months.getLast().month());
    }
}
