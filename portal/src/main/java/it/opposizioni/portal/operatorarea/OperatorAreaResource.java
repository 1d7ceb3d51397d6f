package it.opposizioni.portal.operatorarea;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.consultation.ConsultationRow;
import it.opposizioni.portal.consultation.ConsultationRows;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.CompanyTexts;
import it.opposizioni.portal.membership.OperatorLabels;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/**
 * What an operator sees first: its own state, what it must look at now, and the lists it compared last. People who have no operator yet
 * are shown how to become one; so it is open to everybody who is signed in, except the registrar and the regulator.
 */
@Path("/operators")
@Authenticated
@Blocking
class OperatorAreaResource extends PageResource {

    @CheckedTemplate(basePath = "operatorarea")
    static class Templates {
        /**
         * @param company null when the service does not answer, or the person has no operator yet
         * @param overview null when it cannot be had now
         * @param validity null when no list is valid
         */
        static native TemplateInstance dashboard(
                Company company,
                boolean known,
                OperatorLabels words,
                OverviewView overview,
                ValidLists validity,
                List<ConsultationRow> latest,
                boolean mayConsult,
                String done);

        private Templates() {}
    }

    private final Visitors visitors;
    private final OwnCompany own;
    private final ConsultationRows lines;
    private final Overviews overviews;

    OperatorAreaResource(Page page, Visitors visitors, OwnCompany own, ConsultationRows lines, Overviews overviews) {
        super(page);
        this.visitors = visitors;
        this.own = own;
        this.lines = lines;
        this.overviews = overviews;
    }

    @GET
    public TemplateInstance dashboard(@QueryParam("done") String done, @QueryParam("operator") String chosen) {
        if (page.visitor().isRegistrar() || page.visitor().isRegulator()) {
            throw new ForbiddenException();
        }
        PageSection<Optional<Company>> asked = PageSection.of(own::find);
        boolean known = !asked.available() || asked.value().isPresent();
        Company company = asked.available() ? asked.value().orElse(null) : null;
        OperatorLabels words = OperatorLabels.in(page.lang());
        if (company == null || !hasStarted(company)) {
            return Templates.dashboard(
                    company, known, words, null, null, List.of(), false, said(done, chosen, company));
        }
        PageSection<Overview> overview = PageSection.of(overviews::now);
        boolean mayConsult = "ACTIVE".equals(company.state()) && Permission.CONSULT.isOf(company.myRole());
        return Templates.dashboard(
                company,
                true,
                words,
                overview.available() ? view(overview.value()) : null,
                overview.available() ? ValidLists.of(overview.value(), page) : null,
                overview.available() ? lines.of(overview.value().latest()) : List.of(),
                mayConsult,
                said(done, chosen, company));
    }

    /** The services go by the token: while the identity provider has not heard of a choice, it names another operator, or none. */
    private String said(String done, String chosen, Company company) {
        CompanyTexts texts = texts(CompanyTexts.class);
        boolean arrived = chosen == null || actsFor().equals(Optional.of(chosen));
        if (done != null && !arrived) {
            return switch (done) {
                case "joined" -> texts.joinedSoon();
                case "switched" -> texts.switchedSoon();
                default -> "";
            };
        }
        if (done == null || company == null) {
            return "";
        }
        String name = company.name() == null ? texts.unnamed() : company.name();
        return switch (done) {
            case "joined" -> texts.joined(name);
            case "switched" -> texts.switched(name);
            default -> "";
        };
    }

    private Optional<String> actsFor() {
        return visitors.session().flatMap(Session::operatorId);
    }

    /** An operator that has never been approved has no lists, campaigns or duties to show. */
    static boolean hasStarted(Company company) {
        return !List.of("DRAFT", "APPLIED", "RETURNED").contains(company.state());
    }

    private OverviewView view(Overview overview) {
        return OverviewView.of(overview, texts(CompanyTexts.class), page);
    }
}
