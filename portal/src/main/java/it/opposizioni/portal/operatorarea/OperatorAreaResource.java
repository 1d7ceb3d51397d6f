package it.opposizioni.portal.operatorarea;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.consultation.ConsultationLine;
import it.opposizioni.portal.consultation.ConsultationLines;
import it.opposizioni.portal.i18n.CompanyTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.CompanyWords;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Power;
import it.opposizioni.portal.neighbours.CampaignClient;
import it.opposizioni.portal.neighbours.CompanyClient.Company;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.neighbours.ObligationClient;
import it.opposizioni.portal.neighbours.Section;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What an operator sees first: its own state, what it must look at now, and its latest consultations. Who has no operator yet is shown
 * the way to become one; so it is open to whoever is signed in and neither keeps the register nor supervises.
 */
@Path("/operators")
@Authenticated
@Blocking
class OperatorAreaResource {

    private static final int LATEST = 50;
    private static final int SHOWN = 5;
    private static final int MONTHS_BACK = 6;

    @CheckedTemplate(basePath = "operatorarea")
    static class Templates {
        /**
         * @param company null when the service does not answer, or the person has no operator yet
         * @param overview null when it cannot be had now
         */
        static native TemplateInstance dashboard(
                Company company,
                boolean known,
                CompanyWords words,
                OverviewView overview,
                List<ConsultationLine> latest,
                boolean mayConsult);

        private Templates() {}
    }

    private final Page page;
    private final OwnCompany own;
    private final ConsultationLines lines;
    private final CampaignClient campaigns;
    private final ConsultationClient consultations;
    private final ObligationClient obligations;
    private final Clock clock;

    OperatorAreaResource(
            Page page,
            OwnCompany own,
            ConsultationLines lines,
            @RestClient CampaignClient campaigns,
            @RestClient ConsultationClient consultations,
            @RestClient ObligationClient obligations,
            Clock clock) {
        this.page = page;
        this.own = own;
        this.lines = lines;
        this.campaigns = campaigns;
        this.consultations = consultations;
        this.obligations = obligations;
        this.clock = clock;
    }

    @GET
    public TemplateInstance dashboard() {
        if (page.visitor().isRegistrar() || page.visitor().isRegulator()) {
            throw new ForbiddenException();
        }
        Section<Optional<Company>> asked = Section.of(own::find);
        boolean known = !asked.available() || asked.value().isPresent();
        Company company = asked.available() ? asked.value().orElse(null) : null;
        CompanyWords words = CompanyWords.in(page.lang());
        if (company == null || !hasBegun(company)) {
            return Templates.dashboard(company, known, words, null, List.of(), false);
        }
        Section<Overview> overview = Section.of(this::overview);
        boolean mayConsult = "ACTIVE".equals(company.state()) && Power.CONSULT.isOf(company.myRole());
        return Templates.dashboard(
                company,
                true,
                words,
                overview.available() ? view(overview.value()) : null,
                overview.available()
                        ? lines.of(overview.value().consultations().stream()
                                .limit(SHOWN)
                                .toList())
                        : List.of(),
                mayConsult);
    }

    /** Who has never been approved has no lists, campaigns or duties to show. */
    static boolean hasBegun(Company company) {
        return !List.of("DRAFT", "APPLIED", "RETURNED").contains(company.state());
    }

    private Overview overview() {
        LocalDate today = Rome.day(clock.instant());
        return new Overview(
                today,
                consultations.consultations(null, null, null, LATEST).items(),
                campaigns.campaigns(null, LATEST).items(),
                obligations
                        .between(today.minusMonths(MONTHS_BACK), today.plusDays(62))
                        .items());
    }

    private OverviewView view(Overview overview) {
        return OverviewView.of(overview, Texts.of(CompanyTexts.class, page.lang()), page);
    }
}
